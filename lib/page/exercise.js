// Answers exercises: lib/page/exercise_page.cpp wrote the forms around it, lib/page/exercise_data.cpp what it knows.
// All texts of authors become text nodes, never HTML; the solved picture is our own renderer's, parsed as XML.
(() => {
'use strict';

// ---- What is known

function unmasked(base64) {
    const bytes = Uint8Array.from(atob(base64), (letter, i) => letter.charCodeAt(0) ^ ((i * 167 + 89) & 0xFF));
    return JSON.parse(new TextDecoder().decode(bytes));
}

const data = unmasked(document.getElementById('data').textContent.trim());

/** A word of the page, with what stands in its gaps. */
function say(name, ...gaps) {
    return data.words[name].replace(/\{(\d)\}/g, (_, number) => String(gaps[number]));
}

// ---- What is kept

const storage = 'argmap-exercises-' + data.key;

/**
 * What is known of each question's answer, by "exercise.question":
 * answer   what stands in the form
 * checked  the answer that was checked last, null before that
 * tries    how many were
 * hints    how many were read
 * end      'solved', 'shown', or '' while it can be answered
 * result   'first', 'later' or 'shown': how it ended the first time; '' before that
 */
let kept = {here: 0, questions: {}};

function load() {
    try {
        const read = JSON.parse(localStorage.getItem(storage));
        if (read && typeof read === 'object' && read.questions && typeof read.questions === 'object')
            kept = {here: Number(read.here) || 0, questions: read.questions};
    } catch (error) { /* nothing is kept where the browser keeps nothing */ }
}

function save() {
    try {
        localStorage.setItem(storage, JSON.stringify(kept));
    } catch (error) { /* as above */ }
}

function forget() {
    try {
        localStorage.removeItem(storage);
    } catch (error) { /* as above */ }
}

const unanswered = () => ({answer: null, checked: null, tries: 0, hints: 0, end: '', result: ''});

// ---- Elements

function element(name, kind, text) {
    const made = document.createElement(name);
    if (kind)
        made.className = kind;
    if (text !== undefined)
        made.textContent = text;
    return made;
}

/** A text of an author, kept apart from what is around it. */
function said(name, kind, text) {
    const made = element(name, kind, text);
    made.dir = 'auto';
    return made;
}

function button(kind, text, act) {
    const made = element('button', kind, text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
}

const signs = {right: '✓', wrong: '✗', belongs: '✓'};

/** A sign and its word: nothing is told by colour alone. */
function mark(kind) {
    const made = element('span', 'mark ' + kind);
    const sign = element('span', 'sign', signs[kind]);
    sign.setAttribute('aria-hidden', 'true');
    made.append(sign, ' ', say(kind));
    return made;
}

const is_calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** To where the reader goes on, for the keyboard and for the eyes. */
function go_to(target) {
    target.focus({preventScroll: true});
    target.scrollIntoView({block: 'nearest', behavior: is_calm() ? 'auto' : 'smooth'});
}

// ---- The four forms. Each reads and writes an answer, knows the right one, and judges:
// `marks` are signs of items by their place, `notes` what else is said, `lack` why it cannot be judged yet, and
// `holds` is whether what was said of an item that was checked is still true of the answer.

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const text_of = (question, choice) => question.choices[choice].text;
const right_choices = question =>
    question.choices.map((choice, i) => choice.right ? i : -1).filter(i => i >= 0);
const is_place = (question, i) => Number.isInteger(i) && i >= 0 && i < question.choices.length;

function boxes(form) {
    return [...form.querySelectorAll('.choices input')];
}

function marks_of_chosen(question, answer) {
    return answer.map(i => ({
        item: i, kind: question.choices[i].right ? 'right' : 'wrong', text: question.choices[i].feedback
    }));
}

const choosing = {
    read: form => boxes(form).map((box, i) => box.checked ? i : -1).filter(i => i >= 0),
    write: (form, question, answer) => boxes(form).forEach((box, i) => { box.checked = answer.includes(i); }),
    is_possible: (question, answer) => Array.isArray(answer) && answer.every(i => is_place(question, i)),
    empty: () => [],
    solution: right_choices,
    lack: (question, answer) => answer.length === 0 ? say('choose_first') : '',
    marks: marks_of_chosen,
};

const forms = {
    one: {...choosing, holds: () => true, notes: () => []},
    several: {
        ...choosing,
        holds: (answer, checked, item) => answer.includes(item),
        notes: (question, answer) => {
            const missing = right_choices(question).filter(i => !answer.includes(i)).length;
            return missing > 0 ? [say('to_find', missing)] : [];
        },
    },
    match: {
        read: form => selects(form).map(select => select.value === '' ? null : Number(select.value)),
        write: (form, question, answer) =>
            selects(form).forEach((select, i) => { select.value = answer[i] === null ? '' : String(answer[i]); }),
        is_possible: (question, answer) => Array.isArray(answer) && answer.length === question.gaps.length &&
            answer.every(i => i === null || is_place(question, i)),
        empty: question => question.gaps.map(() => null),
        solution: question => question.gaps.map(gap => gap.answer),
        holds: (answer, checked, item) => answer[item] === checked[item],
        lack: (question, answer) => {
            if (answer.includes(null))
                return say('fill_first');
            const twice = answer.find((choice, i) => answer.indexOf(choice) !== i);
            return question.reusable || twice === undefined ? '' : say('used_twice', text_of(question, twice));
        },
        marks: (question, answer) => answer.map((choice, i) => {
            const is_right = choice === question.gaps[i].answer;
            // Why a gap takes what it does would tell the answer to whoever has not found it.
            const text = is_right ? question.gaps[i].feedback : question.choices[choice].feedback;
            return {item: i, kind: is_right ? 'right' : 'wrong', text};
        }),
        notes: (question, answer) => {
            const right = answer.filter((choice, i) => choice === question.gaps[i].answer).length;
            return right < answer.length && answer.length > 1 ? [say('fitting', right, answer.length)] : [];
        },
    },
    order: {
        read: form => items(form).map(item => Number(item.dataset.choice)),
        write: (form, question, answer) => {
            const all = new Map(items(form).map(item => [Number(item.dataset.choice), item]));
            form.querySelector('.order').append(...answer.map(choice => all.get(choice)));
        },
        is_possible: (question, answer) => Array.isArray(answer) &&
            same([...answer].sort((a, b) => a - b), question.choices.map((_, i) => i)),
        empty: question => question.choices.map((_, i) => i),
        solution: question => question.order,
        holds: same,
        lack: () => '',
        marks: (question, answer) => answer.map((choice, place) => ({
            item: place,
            kind: choice === question.order[place] ? 'right' : 'wrong',
            text: choice === question.order[place] ? '' : question.choices[choice].feedback,
        })),
        notes: (question, answer) => {
            const right = answer.filter((choice, place) => choice === question.order[place]).length;
            return right < answer.length ? [say('in_place', right, answer.length)] : [];
        },
    },
};

function selects(form) {
    return [...form.querySelectorAll('.gaps select')];
}

function items(form) {
    return [...form.querySelectorAll('.item')];
}

// ---- One question

class QuestionForm {
    constructor(form, question, id, changed) {
        this.form = form;
        this.question = question;
        this.kind = forms[question.form];
        this.id = id;
        this.changed = changed;
        this.fieldset = form.querySelector('fieldset');
        if (question.form === 'order')
            this.add_movers();
        this.add_replies();
        form.addEventListener('submit', event => { event.preventDefault(); this.check(); });
        form.addEventListener('change', () => this.keep_answer());
        this.restore();
    }

    get state() {
        return kept.questions[this.id];
    }

    set state(state) {
        kept.questions[this.id] = state;
    }

    /** What was kept, as far as it can be right: it may have been damaged. */
    restore() {
        const read = {...unanswered(), ...this.state};
        if (!this.kind.is_possible(this.question, read.answer))
            read.answer = this.kind.empty(this.question);
        if (!this.kind.is_possible(this.question, read.checked) || this.kind.lack(this.question, read.checked))
            read.checked = null;
        read.hints = Math.min(Number(read.hints) || 0, this.question.hints.length);
        this.state = read;
        this.kind.write(this.form, this.question, read.answer);
        this.show();
    }

    // Parts that only a script can offer

    add_replies() {
        this.reply = element('div', 'reply');
        this.reply.setAttribute('role', 'status');
        this.reply.tabIndex = -1;
        this.hints = element('div', 'hints');
        this.hints.setAttribute('role', 'status');
        this.buttons = element('div', 'buttons');
        this.submit = element('button', 'main-button', say('check'));
        this.submit.type = 'submit';
        this.hint = button('hint-button', '', () => this.take_hint());
        this.give_up = button('show-button', say('show'), () => this.show_answer());
        this.again = button('again-button', say('again'), () => this.answer_again());
        this.buttons.append(this.submit, this.hint, this.give_up, this.again);
        this.form.append(this.reply, this.hints, this.buttons);
    }

    add_movers() {
        for (const item of items(this.form)) {
            const text = item.textContent;
            const movers = element('span', 'movers');
            for (const [by, name, sign] of [[-1, 'move_up', '↑'], [1, 'move_down', '↓']]) {
                const mover = button('mover', sign, () => this.move(item, by, mover));
                mover.setAttribute('aria-label', say(name, text));
                movers.append(mover);
            }
            item.append(movers);
        }
        this.moved = element('p', 'unseen');
        this.moved.setAttribute('role', 'status');
        this.fieldset.append(this.moved);
    }

    move(item, by, mover) {
        const neighbour = by < 0 ? item.previousElementSibling : item.nextElementSibling;
        if (neighbour) {
            item.parentElement.insertBefore(by < 0 ? item : neighbour, by < 0 ? neighbour : item);
            mover.focus();
            this.keep_answer();
        }
        const all = items(this.form);
        const text = item.querySelector('.said').textContent;
        this.moved.textContent = say('moved', text, all.indexOf(item) + 1, all.length);
    }

    // What a student does

    keep_answer() {
        this.state.answer = this.kind.read(this.form);
        save();
        this.show_marks();
    }

    check() {
        if (this.state.end)
            return;
        this.keep_answer();
        const lack = this.kind.lack(this.question, this.state.answer);
        if (lack) {
            this.replied = null;
            this.reply.className = 'reply lacking';
            this.reply.replaceChildren(said('p', 'verdict', lack));
            return;
        }
        this.state.checked = this.state.answer;
        this.state.tries += 1;
        if (this.is_right())
            this.end('solved', this.state.tries === 1 && this.state.hints === 0 ? 'first' : 'later');
        this.settle();
    }

    take_hint() {
        this.state.hints += 1;
        this.settle();
        if (this.hint.hidden)
            go_to(this.submit);
    }

    show_answer() {
        this.state.checked = this.state.answer = this.kind.solution(this.question);
        this.kind.write(this.form, this.question, this.state.answer);
        this.end('shown', 'shown');
        this.settle();
    }

    answer_again() {
        this.state = {...unanswered(), answer: this.kind.empty(this.question), result: this.state.result};
        this.kind.write(this.form, this.question, this.state.answer);
        this.settle();
        this.form.querySelector('input, select, .mover').focus();
    }

    end(how, result) {
        this.state.end = how;
        this.state.result = this.state.result || result;
    }

    /** After something was done: kept, shown, and told to the page. */
    settle() {
        save();
        this.show();
        if (this.state.end)
            go_to(this.reply);
        this.changed();
    }

    is_right() {
        const sorted = answer => this.question.form === 'several' ? [...answer].sort((a, b) => a - b) : answer;
        return same(sorted(this.state.checked), sorted(this.kind.solution(this.question)));
    }

    // What is shown

    show() {
        const {end, tries, hints} = this.state;
        const all = this.question.hints.length;
        this.form.classList.toggle('ended', end !== '');
        this.fieldset.disabled = end !== '';
        this.submit.hidden = end !== '';
        this.submit.textContent = say(tries > 0 ? 'check_again' : 'check');
        this.hint.hidden = end !== '' || hints >= all;
        this.hint.textContent = say('hint', Math.min(hints + 1, all), all);
        this.give_up.hidden = end !== '' || tries === 0;
        this.again.hidden = end === '';
        this.show_marks();
        this.show_reply();
        this.show_hints();
    }

    show_hints() {
        const shown = this.hints.childElementCount;
        if (shown > this.state.hints)
            this.hints.replaceChildren();
        for (let i = this.hints.childElementCount; i < this.state.hints; ++i)
            this.hints.append(said('p', 'hint', say('hint_said', i + 1, this.question.hints[i])));
    }

    clear_marks() {
        for (const made of this.form.querySelectorAll('.item > .mark, .item > .remark'))
            made.remove();
        for (const item of items(this.form)) {
            item.classList.remove('right', 'wrong');
            const control = item.querySelector('input, select');
            if (control)
                control.removeAttribute('aria-describedby');
        }
    }

    show_marks() {
        this.clear_marks();
        const {answer, checked, end} = this.state;
        const says_itself = end === 'shown' && this.question.form === 'order';
        if (checked === null || says_itself)
            return;
        const all = items(this.form);
        for (const {item, kind, text} of this.kind.marks(this.question, checked))
            if (this.kind.holds(answer, checked, item))
                this.show_mark(all[item], item, end === 'shown' && kind === 'right' ? 'belongs' : kind, text);
    }

    show_mark(item, place, kind, text) {
        const sign = mark(kind);
        sign.id = `${this.form.id}-mark-${place}`;
        item.classList.add(kind === 'wrong' ? 'wrong' : 'right');
        item.append(sign);
        let described = sign.id;
        if (text) {
            const remark = said('p', 'remark', text);
            remark.id = `${this.form.id}-remark-${place}`;
            described += ' ' + remark.id;
            item.append(remark);
        }
        const control = item.querySelector('input, select');
        if (control)
            control.setAttribute('aria-describedby', described);
    }

    show_reply() {
        const {checked, end, tries} = this.state;
        // What has been said already is not put there anew, or a screen reader would read it again.
        const replied = JSON.stringify([checked, end, tries, checked && !end ? this.notes() : []]);
        if (replied === this.replied)
            return;
        this.replied = replied;
        this.reply.className = 'reply';
        this.reply.replaceChildren();
        if (checked === null)
            return;
        const kind = end || 'wrong';
        this.reply.classList.add(kind);
        const verdict = element('p', 'verdict');
        const sign = element('span', 'sign', {solved: '✓', shown: '→', wrong: '✗'}[kind]);
        sign.setAttribute('aria-hidden', 'true');
        verdict.append(sign, ' ', this.verdict());
        this.reply.append(verdict);
        for (const note of end ? [] : this.notes())
            this.reply.append(element('p', 'note', note));
        if (end && this.question.explanation)
            this.reply.append(said('p', 'explanation', this.question.explanation));
    }

    verdict() {
        const {end, tries, hints} = this.state;
        if (end === 'shown')
            return say('shown');
        if (end === 'solved')
            return say(tries === 1 && hints === 0 ? 'solved_at_once' : 'solved');
        return say('not_yet');
    }

    notes() {
        const {checked, hints} = this.state;
        const is_hint_left = hints < this.question.hints.length;
        return [...this.kind.notes(this.question, checked), say(is_hint_left ? 'go_on' : 'go_on_alone')];
    }
}

// ---- The picture of an exercise

const steps = [0.25, 0.35, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2, 2.5, 3];
const readable = 0.75;  // of its natural size: smaller, the words of a picture are hard to read

/** As an element; null where it cannot be read. */
function parsed_svg(text) {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return root.localName === 'svg' ? document.importNode(root, true) : null;
}

class Picture {
    constructor(place, solved) {
        this.place = place;
        this.sheet = place.querySelector('.sheet');
        this.asked = place.querySelector('svg');
        this.solved = solved ? parsed_svg(solved) : null;
        this.is_solved_shown = false;
        this.factor = 0;  // of its natural size; 0: as it fits, but never too small to be read
        this.add_tools();
        if (this.asked)
            this.resize();
        window.addEventListener('resize', () => this.resize());
    }

    add_tools() {
        const tools = element('div', 'tools');
        const tool = (kind, sign, word, act) => {
            const made = button('tool ' + kind, sign, act);
            made.setAttribute('aria-label', say(word));
            made.title = say(word);
            return made;
        };
        this.asked_button = button('tool', say('as_asked'), () => this.turn(false));
        this.solved_button = button('tool', say('as_solved'), () => this.turn(true));
        this.sides = element('span', 'sides');
        this.sides.append(this.asked_button, this.solved_button);
        this.sides.hidden = true;
        tools.append(this.sides, tool('zoom', '−', 'smaller', () => this.zoom(-1)),
                     tool('zoom', '+', 'larger', () => this.zoom(1)),
                     tool('zoom', '↔', 'fit', () => { this.factor = this.fitting(); this.resize(); }));
        this.place.prepend(tools);
    }

    get shown() {
        return this.is_solved_shown ? this.solved : this.asked;
    }

    natural_width() {
        return Number(this.shown.getAttribute('width')) || 600;
    }

    fitting() {
        const style = getComputedStyle(this.sheet);
        const room = this.sheet.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        return room > 0 ? Math.min(1, room / this.natural_width()) : 1;
    }

    resize() {
        if (!this.shown)
            return;
        const factor = this.factor || Math.max(this.fitting(), readable);
        this.shown.style.width = Math.floor(this.natural_width() * factor) + 'px';
    }

    zoom(by) {
        const now = this.factor || Math.max(this.fitting(), readable);
        const next = by > 0 ? steps.find(step => step > now + 0.01) : steps.findLast(step => step < now - 0.01);
        this.factor = next || now;
        this.resize();
    }

    /** To the one side or the other, as a sheet of paper is turned. */
    turn(to_solved) {
        this.is_solved_shown = to_solved;
        this.sheet.replaceChildren(this.shown);
        this.sheet.setAttribute('aria-label', say(to_solved ? 'picture_solved' : 'picture_asked'));
        this.asked_button.setAttribute('aria-pressed', String(!to_solved));
        this.solved_button.setAttribute('aria-pressed', String(to_solved));
        this.resize();
    }

    /** Whether the solved side may be seen. */
    open(is_open) {
        if (!this.solved || is_open === this.is_open)
            return;
        this.is_open = is_open;
        this.sides.hidden = !is_open || !this.asked;
        this.place.hidden = !is_open && !this.asked;
        if (is_open || this.asked)
            this.turn(is_open);
    }
}

// ---- One exercise

class ExerciseSection {
    constructor(section, exercise, number, page) {
        this.section = section;
        this.page = page;
        const place = section.querySelector('.picture');
        this.picture = place ? new Picture(place, exercise.solved) : null;
        this.place_picture(place);
        window.addEventListener('resize', () => this.place_picture(place));
        this.add_end(number);
        this.ids = exercise.questions.map((_, i) => `${number}.${i}`);
        this.questions = exercise.questions.map((question, i) => new QuestionForm(
            document.getElementById(`exercise-${number + 1}-question-${i + 1}`), question, this.ids[i],
            () => this.show()));
    }

    /** A picture that would be too small beside the questions stands above them. */
    place_picture(place) {
        const svg = place ? place.querySelector('svg') : null;
        const beside = 0.42 * document.documentElement.clientWidth;
        const is_wide = svg !== null && Number(svg.getAttribute('width')) * readable > Math.min(beside, 570);
        this.section.classList.toggle('wide', is_wide);
    }

    add_end(number) {
        this.end = element('div', 'end');
        this.end.setAttribute('role', 'status');
        this.section.append(this.end);
        if (data.exercises.length < 2)
            return;
        const ways = element('div', 'ways');
        for (const [to, kind] of [[number - 1, 'previous'], [number + 1, 'next']])
            if (to >= 0 && to < data.exercises.length) {
                const way = element('a', 'way ' + kind, say(kind));
                way.href = `#exercise-${to + 1}`;
                ways.append(way);
            }
        this.section.append(ways);
    }

    results() {
        return this.ids.map(id => kept.questions[id].result);
    }

    is_finished() {
        return this.results().every(result => result !== '');
    }

    show(is_first = false) {
        const is_finished = this.is_finished();
        if (this.picture)
            this.picture.open(is_finished);
        if (is_finished !== this.was_finished) {
            this.was_finished = is_finished;
            this.end.replaceChildren(...(is_finished ? this.farewell() : []));
        }
        if (!is_first)
            this.page.show_progress();
    }

    farewell() {
        const results = this.results();
        const right = results.filter(result => result === 'first').length;
        const parts = [element('p', 'verdict', say('end')), element('p', 'note', say('score', right, results.length))];
        if (this.picture && this.picture.solved)
            parts.push(button('look-button', say('see_solved'), () => {
                this.picture.turn(true);
                go_to(this.picture.sheet);
            }));
        return parts;
    }
}

// ---- The page

class ExercisePage {
    constructor() {
        document.documentElement.classList.add('scripted');
        load();
        this.links = [...document.querySelectorAll('.contents a')];
        this.add_progress();
        this.add_start_again();
        this.sections = data.exercises.map((exercise, i) =>
            new ExerciseSection(document.getElementById(`exercise-${i + 1}`), exercise, i, this));
        for (const section of this.sections)
            section.show(true);
        this.show_progress();
        this.show_one(this.named_by_address() ?? kept.here);
        this.first = kept.here;
        window.addEventListener('hashchange', () => this.follow_address());
    }

    add_progress() {
        const box = element('div', 'progress');
        this.bar = element('progress');
        this.bar.setAttribute('aria-label', say('progress'));
        this.score = element('p', 'score');
        box.append(this.bar, this.score);
        document.querySelector('.page-header').append(box);
    }

    show_progress() {
        const results = this.sections.flatMap(section => section.results());
        const count = kind => results.filter(result => result === kind).length;
        this.bar.max = Math.max(1, results.length);
        this.bar.value = results.length - count('');
        const parts = [say('answered', results.length - count(''), results.length)];
        if (count('') < results.length)
            parts.push(say('score', count('first'), results.length));
        if (count('later') > 0)
            parts.push(say('score_later', count('later')));
        if (count('shown') > 0)
            parts.push(say('score_shown', count('shown')));
        this.score.replaceChildren(...parts.map(part => element('span', '', part)));
        this.show_states();
    }

    show_states() {
        this.links.forEach((link, i) => {
            const results = this.sections[i].results();
            const done = results.filter(result => result !== '').length;
            const is_finished = this.sections[i].is_finished();
            link.classList.toggle('finished', is_finished);
            link.querySelector('.state').textContent =
                is_finished ? '✓ ' + say('finished') : say('answered', done, results.length);
        });
    }

    named_by_address() {
        const found = /^#exercise-(\d+)$/.exec(location.hash);
        const place = found ? Number(found[1]) - 1 : -1;
        return place >= 0 && place < this.sections.length ? place : undefined;
    }

    follow_address() {
        const place = location.hash === '' ? this.first : this.named_by_address();
        if (place === undefined)
            return;
        this.show_one(place);
        const heading = this.sections[place].section.querySelector('h2');
        if (heading)
            heading.focus({preventScroll: true});
        this.sections[place].section.scrollIntoView({block: 'start'});
    }

    show_one(place) {
        kept.here = Math.min(Math.max(place, 0), Math.max(this.sections.length - 1, 0));
        save();
        this.sections.forEach(({section}, i) => { section.hidden = i !== kept.here; });
        this.links.forEach((link, i) => {
            if (i === kept.here)
                link.setAttribute('aria-current', 'true');
            else
                link.removeAttribute('aria-current');
        });
        const {picture} = this.sections[kept.here] ?? {};
        if (picture)
            picture.resize();
    }

    add_start_again() {
        const box = element('div', 'start-again');
        const ask = button('start-button', say('start_again'), () => turn(true));
        const sure = element('div', 'sure');
        const keep = button('keep-button', say('keep'), () => turn(false));
        sure.append(element('p', '', say('start_again_sure')),
                    button('forget-button', say('forget'), () => this.start_again()), keep);
        const turn = is_asking => {
            ask.hidden = is_asking;
            sure.hidden = !is_asking;
            (is_asking ? keep : ask).focus();
        };
        sure.hidden = true;
        box.append(ask, sure);
        document.querySelector('.page-footer').append(box);
    }

    start_again() {
        forget();
        location.reload();
    }
}

new ExercisePage();
})();
