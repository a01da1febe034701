// What has to come out of a file, worked out from the exercise alone.

const invisible =
    /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const nothing =
    /^[\p{White_Space}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]*$/u;

export const isBlank = text => nothing.test(text);

/// The replacements of bytes that were no text are not counted.
export const visible = text =>
    text.replace(controls, '\uFFFD').replace(invisible, '\uFFFD').replace(/\uFFFD+/g, '\uFFFD');

/// A text that may not be left empty.
export const shown = text => (isBlank(text) ? '\u00A0' : visible(text));

const paragraph = text => (isBlank(text) ? [] : [shown(text)]);

/// Paragraphs; a picture is "[what it says]", an outline "<its lines>".
export function asked(exercise, question, picture) {
    const task = exercise.task === question.text ? [] : paragraph(exercise.task);
    return [...task, ...picture, ...paragraph(question.text)];
}

export function explained(question, picture) {
    const parts = ['match', 'order'].includes(question.form)
        ? [...question.gaps.map(g => [g.name, g.feedback]), ...question.choices.map(c => [c.text, c.feedback])]
        : [];
    const told = parts.filter(([, feedback]) => !isBlank(feedback));
    return [...paragraph(question.explanation), ...told.map(([name, why]) => `${shown(name)} ${shown(why)}`), ...picture];
}

export const picture = image => (image.hasBytes ? [`[${visible(image.alternative)}]`] : []);
export const outline = image => (isBlank(image.outline) ? [] : [`<${visible(image.outline)}>`]);

/// A question of order as one of places.
export const asPlaces = question =>
    question.form !== 'order'
        ? question
        : {...question, form: 'match', gaps: question.order.map((answer, i) => ({name: `${i + 1}.`, answer, feedback: ''}))};

/// [gap or '', choice], as a matching question has them.
export function pairs(question) {
    const used = new Set(question.gaps.map(gap => gap.answer));
    return [
        ...question.gaps.map(gap => [shown(gap.name), shown(question.choices[gap.answer].text)]),
        ...question.choices.filter((_, i) => !used.has(i)).map(choice => ['', shown(choice.text)]),
    ];
}

export function name(exercise, number) {
    const title = isBlank(exercise.title) ? exercise.kind : exercise.title;
    return {begin: visible(title.replace(/\r\n/g, '\n').replace(/[\n\t\r]/g, ' ')), end: ` ${exercise.seed}, ${number}`};
}

/// Long titles are cut.
export const isName = (text, {begin, end}) =>
    text.endsWith(end) && begin.startsWith(text.slice(0, -end.length).replace(/\uFFFD+/g, '\uFFFD').replace(/\uFFFD$/, '')) &&
    (text.length - end.length >= Math.min(60, begin.length - 2));
