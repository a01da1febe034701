// GIFT, read by gift-pegjs.
import assert from 'node:assert/strict';
import {parse} from 'gift-pegjs';
import * as expected from './expected.mjs';
import {blocks, inline} from './html.mjs';

/// gift-pegjs leaves the escapes of a right side as the marks that it puts for them.
const unmarked = text => text.replace(/&&0(\d\d);|&&1(\d\d);/g, (_, low, high) => String.fromCharCode(Number(low ?? `1${high}`)));

/// It trims texts, and makes one space of many on right sides.
const squeezed = text => text.replace(/\s+/g, ' ').trim();

const html = part => {
    assert.equal(part.format, 'html');
    return part.text;
};

function checkChoices(read, question, sharesOfMoodle) {
    assert.equal(read.type, 'MC');
    assert.deepEqual(read.choices.map(c => inline(html(c.text)).trim()), question.choices.map(c => expected.shown(c.text).trim()));
    assert.deepEqual(read.choices.map(c => (c.feedback === null ? null : inline(html(c.feedback)).trim())),
        question.choices.map(c => (expected.isBlank(c.feedback) ? null : expected.shown(c.feedback).trim())));
    if (question.form === 'one')
        assert.deepEqual(read.choices.map(c => [c.isCorrect, c.weight]), question.choices.map(c => [c.isRight, null]));
    else
        read.choices.forEach((c, i) => {
            assert.equal(c.isCorrect, false);  // "=" would make it a question of one choice
            assert.equal(Math.sign(c.weight), question.choices[i].isRight ? 1 : -1);
        });
}

export function checkGift(bytes, exercises) {
    const left = parse(bytes);
    for (const exercise of exercises) {
        const category = left.shift();
        assert.equal(category.type, 'Category');
        assert.equal(inline(category.title).split(/(?<!\/)\/(?!\/)/).length, 4);
        exercise.questions.forEach((written, i) => {
            const question = expected.asPlaces(written);
            const read = left.shift();
            assert.ok(expected.isName(inline(read.title), expected.name(exercise, i + 1)));
            assert.deepEqual(blocks(html(read.stem)), expected.asked(exercise, question, expected.outline(exercise.asked)));
            assert.equal(read.hasEmbeddedAnswers, false);
            const explained = expected.explained(question, expected.outline(exercise.solved));
            assert.deepEqual(read.globalFeedback === null ? [] : blocks(html(read.globalFeedback)), explained);
            if (question.form === 'match') {
                assert.equal(read.type, 'Matching');
                assert.deepEqual(
                    read.matchPairs.map(p => [p.subquestion.text === '' ? '' : inline(html(p.subquestion)).trim(),
                        squeezed(inline(unmarked(p.subanswer)))]),
                    expected.pairs(question).map(([gap, choice]) => [gap.trim(), squeezed(choice)]));
            } else {
                checkChoices(read, question);
            }
        });
    }
    assert.equal(left.length, 0);
}
