// Answers a whole lesson in a browser as its key has it, from a map to the last mark:
//
//     node lesson.mjs ARGMAP CHROMIUM MODULES MAP...
//
// MODULES is where `npm ci` was run. Each exercise of each kind, in both languages, has to be right at the first try.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const [argmap, chromium_path, modules_given, ...maps] = process.argv.slice(2);
const modules = resolve(modules_given);
if (!existsSync(join(modules, 'node_modules/playwright-core'))) {
    console.log(`nothing is installed in ${modules}: npm ci does it`);
    process.exit(77);
}
const require = createRequire(join(modules, 'package.json'));
const {chromium} = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'argmap-lesson-'));
const browser = await chromium.launch({executablePath: chromium_path, args: [
    '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'
]});

/** Presses arrows until the choices stand as `order` has them, places from 1. */
async function put_in_order(form, order) {
    for (let place = 0; place < order.length; ++place) {
        const wanted = form.locator(`.order > [data-choice="${order[place] - 1}"]`);
        const where = () => wanted.evaluate(item => [...item.parentNode.children].indexOf(item));
        while (await where() > place)
            await wanted.locator('.mover').first().click();
    }
}

async function answer(form, question) {
    switch (question.form) {
        case 'one':
        case 'several':
            for (const [place, choice] of question.choices.entries())
                if (choice.right)
                    await form.locator(`input[value="${place}"]`).check();
            break;
        case 'match':
            for (const [place, gap] of question.gaps.entries())
                await form.locator('select').nth(place).selectOption(String(gap.answer - 1));
            break;
        case 'order':
            await put_in_order(form, question.order);
            break;
    }
    await form.getByRole('button', {name: /^(Check the answer|检查答案)$/}).click();
    assert.match(await form.locator('.reply').innerText(), /Right, at the first try|一次答对/,
        `${question.text}: ${await form.innerText()}`);
}

async function try_lesson(map, language) {
    const lesson = ['exercise', map, '--kind', 'all', '--level', '4', '--seed', '5', '--language', language];
    const file = join(folder, 'lesson.html');
    execFileSync(argmap, [...lesson, '-o', file], {stdio: 'pipe'});
    const {exercises} = JSON.parse(execFileSync(argmap, [...lesson, '--format', 'json'], {stdio: ['pipe', 'pipe', 'pipe']}));
    const page = await browser.newPage({viewport: {width: 320, height: 640}});
    page.on('pageerror', error => assert.fail(error));
    page.on('request', request => assert.match(request.url(), /^(file|data):/));
    await page.goto(pathToFileURL(file).href);
    for (const [place, exercise] of exercises.entries()) {
        await page.evaluate(hash => { location.hash = hash; }, `#exercise-${place + 1}`);
        for (const [number, question] of exercise.questions.entries())
            await answer(page.locator(`#exercise-${place + 1}-question-${number + 1}`), question);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 320, `${exercise.kind} is ${width} wide`);
    }
    const all = exercises.reduce((count, exercise) => count + exercise.questions.length, 0);
    assert.match(await page.locator('.score').innerText(), new RegExp(`${all} of ${all} answered|已答 ${all}/${all}`));
    await page.evaluate(axe);
    const {violations} = await page.evaluate(() => window.axe.run({resultTypes: ['violations']}));
    assert.deepEqual(violations.filter(found => ['serious', 'critical'].includes(found.impact)).map(found => found.id), []);
    await page.close();
    return exercises.length;
}

let passed = 0;
let failed = 0;
for (const map of maps)
    for (const language of ['en', 'zh'])
        try {
            const count = await try_lesson(map, language);
            console.log(`${count} exercises of ${map} in ${language} are answered by their keys`);
            ++passed;
        } catch (error) {
            console.log(`${map} in ${language}: ${error.message}`);
            ++failed;
        }
await browser.close();
rmSync(folder, {recursive: true});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
