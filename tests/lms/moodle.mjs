// Reads Moodle XML as Moodle's own reader (question/format/xml/format.php) does, and says what it holds.
import assert from 'node:assert/strict';
import * as expected from './expected.mjs';
import {blocks, inline} from './html.mjs';
import {all, one, parseXml, text} from './xml.mjs';

/// question_bank::fraction_options_full(), in percent.
const shares = new Set([100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
    11.11111, 10, 5, 0]);

const html = node => {
    assert.equal(node.attributes.format, 'html');
    return text(one(node, 'text'));
};

function checkPicture(node, image) {
    const files = all(node, 'file');
    assert.equal(files.length, image.hasBytes ? 1 : 0);
    if (files.length === 0)
        return;
    const {name, path, encoding} = files[0].attributes;
    assert.deepEqual([path, encoding], ['/', 'base64']);
    assert.ok(html(node).includes(`src="@@PLUGINFILE@@/${name}"`));
    assert.ok(name.endsWith(`.${image.type}`));
    assert.ok(Buffer.from(text(files[0]), 'base64').length > 0);
}

function checkChoices(xml, question) {
    const answers = all(xml, 'answer');
    assert.equal(text(one(xml, 'single')), String(question.form === 'one'));
    assert.deepEqual(answers.map(a => inline(html(a))), question.choices.map(c => expected.shown(c.text)));
    const feedback = a => all(a, 'feedback').map(f => inline(html(f)));
    assert.deepEqual(answers.map(feedback),
        question.choices.map(c => (expected.isBlank(c.feedback) ? [] : [expected.shown(c.feedback)])));
    const fractions = answers.map(a => Number(a.attributes.fraction));
    fractions.forEach(share => assert.ok(shares.has(Math.abs(share)), `${share} is no share of Moodle's`));
    const sum = list => list.reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum(fractions.filter((_, i) => question.choices[i].isRight)) - 100) < 0.001);
    if (question.form === 'several' && question.choices.some(c => !c.isRight))
        assert.ok(Math.abs(sum(fractions)) < 0.001, 'ticking all pays');
}

function checkQuestion(xml, exercise, question, number) {
    const types = {one: 'multichoice', several: 'multichoice', match: 'matching', order: 'ordering'};
    assert.equal(xml.attributes.type, types[question.form]);
    assert.ok(expected.isName(inline(text(one(one(xml, 'name'), 'text'))), expected.name(exercise, number)));
    const {asked, solved} = exercise;
    assert.deepEqual(blocks(html(one(xml, 'questiontext'))), expected.asked(exercise, question, expected.picture(asked)));
    checkPicture(one(xml, 'questiontext'), asked);
    assert.deepEqual(blocks(html(one(xml, 'generalfeedback'))), expected.explained(question, expected.picture(solved)));
    checkPicture(one(xml, 'generalfeedback'), solved);
    assert.deepEqual(all(xml, 'hint').map(h => inline(html(h))), question.hints.map(expected.shown));
    if (question.form === 'match')
        assert.deepEqual(all(xml, 'subquestion').map(s => [inline(html(s)), inline(text(one(one(s, 'answer'), 'text')))]),
            expected.pairs(question));
    else if (question.form === 'order')
        assert.deepEqual(all(xml, 'answer').map(a => [a.attributes.fraction, inline(html(a))]),
            question.order.map((choice, i) => [String(i + 1), expected.shown(question.choices[choice].text)]));
    else
        checkChoices(xml, question);
}

/// Throws where a file is not what the exercises say.
export function checkMoodle(bytes, exercises) {
    const quiz = parseXml(bytes);
    assert.equal(quiz.name, 'quiz');
    const left = all(quiz, 'question');
    for (const exercise of exercises) {
        const category = left.shift();
        assert.equal(category.attributes.type, 'category');
        // As qformat_default::split_category_path() does.
        const path = text(one(one(category, 'category'), 'text')).split(/(?<!\/)\/(?!\/)/);
        assert.deepEqual([path.length, path[0], path[1]], [4, '$course$', 'top']);
        exercise.questions.forEach((question, i) => checkQuestion(left.shift(), exercise, question, i + 1));
    }
    assert.equal(left.length, 0);
}
