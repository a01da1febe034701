// node check.mjs FOLDER: do readers that are not ours find in each file what its exercises say? Then breaks what was
// right in many ways, each of which has to be noticed.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import JSZip from 'jszip';
import {checkGift} from './gift.mjs';
import {checkMoodle} from './moodle.mjs';
import {checkQti} from './qti.mjs';

const folder = process.argv[2];
const stems = readdirSync(folder).filter(name => name.endsWith('.json')).map(name => name.slice(0, -5));
const read = name => readFileSync(join(folder, name));
let passed = 0;
let failed = 0;

async function expect(what, check, works) {
    let error = null;
    try {
        await check();
    } catch (thrown) {
        error = thrown;
    }
    if ((error === null) === works) {
        ++passed;
        return;
    }
    ++failed;
    console.log(`${what}: ${error === null ? 'was not noticed' : String(error.message).slice(0, 1500)}`);
}

for (const stem of stems) {
    const exercises = JSON.parse(read(`${stem}.json`));
    await expect(`${stem}.moodle.xml`, () => checkMoodle(read(`${stem}.moodle.xml`).toString(), exercises), true);
    await expect(`${stem}.gift.txt`, () => checkGift(read(`${stem}.gift.txt`).toString(), exercises), true);
    await expect(`${stem}.qti.zip`, () => checkQti(read(`${stem}.qti.zip`), exercises), true);
}

const small = JSON.parse(read('small.json'));
const moodle = read('small.moodle.xml').toString();
const gift = read('small.gift.txt').toString();
for (const [from, to] of [['fraction="50"', 'fraction="49"'], ['A premise', 'A <i>premise</i>'], ['-100', '-50'],
    ['</quiz>', ''], ['@@PLUGINFILE@@/asked', '@@PLUGINFILE@@/other'], ['Follow the arrows.', '']])
    await expect(`Moodle with ${to} for ${from}`, () => checkMoodle(moodle.replace(from, to), small), false);
for (const [from, to] of [['=[html]A conclusion', '~[html]A conclusion'], [' -> ', ' '], ['A premise', 'A <u>premise</u>'], ['[html]<p>Look', '<p>Look'], ['}\n\n::', '}\n::'],
    ['~%50%', '~%150%'], ['####', '']])
    await expect(`GIFT with ${to} for ${from}`, () => checkGift(gift.replace(from, to), small), false);
for (const [file, from, to] of [['item-1-1.xml', '<value>C2', '<value>C1'], ['item-1-2.xml', '"-1.000000"', '"-0.5"'],
    ['item-1-3.xml', 'matchMax="1"', ''], ['item-1-4.xml', 'orderInteraction ', 'orderInteraction max="1" '],
    ['item-2-1.xml', '甲', '乙'], ['imsmanifest.xml', '<file href="asked-1.svg"/>\n<file href="solved-1.svg"/>', ''],
    ['test.xml', 'nonlinear', 'none']])
    await expect(`QTI with ${to} for ${from}`, async () => {
        const zip = await JSZip.loadAsync(read('small.qti.zip'));
        const bytes = await zip.file(file).async('string');
        zip.file(file, bytes.replaceAll(from, to));
        await checkQti(await zip.generateAsync({type: 'nodebuffer'}), small);
    }, false);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
