// A QTI package: unpacked by jszip, validated by libxml2 (xmllint-wasm) with qti.rng, converted to QTI 3 by
// @citolab/qti-convert, and graded by its own rules.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {convertQti2toQti3} from '@citolab/qti-convert/qti-convert-node';
import JSZip from 'jszip';
import {validateXML} from 'xmllint-wasm';
import * as expected from './expected.mjs';
import {all, deep, one, parseXml, text} from './xml.mjs';

const grammar = readFileSync(new URL('qti.rng', import.meta.url), 'utf8');
const tidy = string => string.replace(/\uFFFD+/g, '\uFFFD');

async function validate(files) {
    const result = await validateXML({
        xml: files.map(({name, bytes}) => ({fileName: name, contents: bytes})),
        schema: [grammar],
        extension: 'relaxng',
        maxMemoryPages: 8192,
    });
    assert.ok(result.valid, result.rawOutput.slice(0, 2000));
}

const block = node =>
    node.name.endsWith('ul') ? node.children.map(text)
        : [node.children[0]?.name === 'img' ? `[${node.children[0].attributes.alt}]` : text(node)];
const blocks = node => node.children.filter(c => typeof c !== 'string').flatMap(block).map(tidy);

/// What a response brings, by the rules of the item: `match` of the right one, or its mapping.
function score(item, response) {
    const declaration = one(item, 'responseDeclaration');
    const right = all(one(declaration, 'correctResponse'), 'value').map(text);
    const processing = one(item, 'responseProcessing');
    const maps = deep(processing, 'mapResponse').length > 0 || (processing.attributes.template ?? '').endsWith('map_response');
    if (!maps) {
        const sorted = list => (declaration.attributes.cardinality === 'ordered' ? list : [...list].sort());
        return JSON.stringify(sorted(response)) === JSON.stringify(sorted(right)) ? 1 : 0;
    }
    const mapping = one(declaration, 'mapping');
    const values = new Map(all(mapping, 'mapEntry').map(e => [e.attributes.mapKey, Number(e.attributes.mappedValue)]));
    const sum = response.reduce((total, key) => total + (values.get(key) ?? 0), 0);
    return Math.min(Math.max(sum, Number(mapping.attributes.lowerBound)), Number(mapping.attributes.upperBound));
}

function checkGrading(item, question) {
    const id = i => `C${i + 1}`;
    const right = {
        one: () => question.choices.flatMap((c, i) => (c.isRight ? [id(i)] : [])),
        several: () => question.choices.flatMap((c, i) => (c.isRight ? [id(i)] : [])),
        match: () => question.gaps.map((g, i) => `G${i + 1} ${id(g.answer)}`),
        order: () => question.order.map(id),
    }[question.form]();
    assert.ok(Math.abs(score(item, right) - 1) < 1e-9);
    assert.equal(score(item, []), 0);
    if (question.form === 'several') {
        assert.ok(score(item, question.choices.map((_, i) => id(i))) < 0.001 || question.choices.every(c => c.isRight));
        question.choices.forEach((c, i) => assert.equal(score(item, [id(i)]) > 0, c.isRight));
    }
    if (question.form === 'order')
        assert.equal(score(item, [...right].reverse()), 0);
}

/// Each choice that was taken shows its feedback; the explanation is shown whatever was.
function checkFeedback(item, exercise, question) {
    const shown = Object.fromEntries(all(item, 'modalFeedback').map(f => [f.attributes.identifier, f]));
    const inPlace = ['one', 'several'].includes(question.form) ? question.choices : [];
    inPlace.forEach((choice, i) => {
        const feedback = shown[`C${i + 1}`];
        assert.equal(feedback === undefined ? null : tidy(text(feedback)),
            expected.isBlank(choice.feedback) ? null : expected.shown(choice.feedback));
    });
    const explained = expected.explained(question, expected.picture(exercise.solved));
    assert.deepEqual(shown.reached === undefined ? [] : blocks(shown.reached), explained);
    const outcomes = new Set(all(item, 'outcomeDeclaration').map(o => o.attributes.identifier));
    all(item, 'modalFeedback').forEach(f => assert.ok(outcomes.has(f.attributes.outcomeIdentifier)));
    deep(item, 'setOutcomeValue').forEach(s => assert.ok(outcomes.has(s.attributes.identifier)));
}

const interactions = {one: 'choiceInteraction', several: 'choiceInteraction', match: 'matchInteraction', order: 'orderInteraction'};

function checkTexts(body, interaction, names, exercise, question) {
    const asked = one(body, interaction);
    const task = exercise.task === question.text || expected.isBlank(exercise.task) ? [] : [expected.shown(exercise.task)];
    assert.deepEqual(blocks({children: body.children.filter(c => c !== asked)}), [...task, ...expected.picture(exercise.asked)]);
    assert.equal(tidy(text(one(asked, names.prompt))), expected.shown(question.text));
    const sets = deep(asked, names.set);
    const options = (sets.length === 2 ? deep(sets[1], names.associable) : all(asked, names.choice));
    assert.deepEqual(options.map(text).map(tidy), question.choices.map(c => expected.shown(c.text)));
    if (sets.length === 2)
        assert.deepEqual(deep(sets[0], names.associable).map(text).map(tidy), question.gaps.map(g => expected.shown(g.name)));
}

async function checkItem(bytes, exercise, question) {
    const item = parseXml(bytes);
    const interaction = interactions[question.form];
    checkTexts(one(item, 'itemBody'), interaction,
        {prompt: 'prompt', set: 'simpleMatchSet', associable: 'simpleAssociableChoice', choice: 'simpleChoice'}, exercise, question);
    checkGrading(item, question);
    checkFeedback(item, exercise, question);
    if (bytes.length > 50000)
        return;  // the converter takes minutes for these
    const converted = parseXml(await convertQti2toQti3(bytes));
    assert.equal(converted.name, 'qti-assessment-item');
    checkTexts(one(converted, 'qti-item-body'), `qti-${interaction.replace('Interaction', '-interaction')}`,
        {prompt: 'qti-prompt', set: 'qti-simple-match-set', associable: 'qti-simple-associable-choice', choice: 'qti-simple-choice'},
        exercise, question);
}

export async function checkQti(bytes, exercises) {
    const zip = await JSZip.loadAsync(bytes, {checkCRC32: true});
    const files = await Promise.all(Object.keys(zip.files).filter(name => name.endsWith('.xml'))
        .map(async name => ({name, bytes: await zip.file(name).async('string')})));
    await validate(files);
    const contents = Object.fromEntries(files.map(({name, bytes: b}) => [name, b]));
    const manifest = parseXml(contents['imsmanifest.xml']);
    const listed = new Set(deep(manifest, 'file').map(f => f.attributes.href));
    assert.deepEqual([...listed, 'imsmanifest.xml'].sort(), Object.keys(zip.files).sort());
    const hrefs = Object.fromEntries(deep(manifest, 'resource').map(r => [r.attributes.identifier, r.attributes.href]));
    deep(manifest, 'dependency').forEach(d => assert.ok(hrefs[d.attributes.identifierref]));
    const items = deep(parseXml(contents['test.xml']), 'assessmentItemRef');
    assert.equal(new Set(items.map(i => i.attributes.identifier)).size, items.length);
    for (const exercise of exercises)
        for (const question of exercise.questions) {
            const {identifier, href} = items.shift().attributes;
            assert.equal(hrefs[identifier], href);
            assert.equal(parseXml(contents[href]).attributes.identifier, identifier);
            deep(parseXml(contents[href]), 'img').forEach(i => assert.ok(listed.has(i.attributes.src)));
            await checkItem(contents[href], exercise, question);
        }
    assert.equal(items.length, 0);
}
