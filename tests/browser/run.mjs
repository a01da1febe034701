// Tries the pages that argmap writes in a browser:
//
//     node run.mjs EXERCISE_PAGES CHROMIUM MODULES [SCREENSHOTS]
//
// EXERCISE_PAGES writes the pages, MODULES is where `npm ci` put what package.json names. Pictures of the pages are
// left in SCREENSHOTS, to look at. Exit status 77 where there are no modules.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const [writer, chromium_path, modules_given, screenshots] = process.argv.slice(2);
const modules = resolve(modules_given);
if (!existsSync(join(modules, 'node_modules/playwright-core'))) {
    console.log(`nothing is installed in ${modules}: npm ci does it`);
    process.exit(77);
}
const require = createRequire(join(modules, 'package.json'));
const {chromium} = require('playwright-core');
const axe = require.resolve('axe-core/axe.min.js');

const folder = mkdtempSync(join(tmpdir(), 'argmap-pages-'));
execFileSync(writer, [folder]);
if (screenshots)
    mkdirSync(screenshots, {recursive: true});

const browser = await chromium.launch({executablePath: chromium_path, args: [
    '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'
]});
const desktop = {width: 1280, height: 900};
const phone = {width: 320, height: 640};

/** A page in a browser that was never used before; what should never happen in one is written down in `trouble`. */
async function open(name, {viewport = desktop, dark = false, scripts = true} = {}) {
    const context = await browser.newContext(
        {viewport, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: scripts, reducedMotion: 'reduce'});
    const page = await context.newPage();
    page.trouble = [];
    page.on('dialog', dialog => { page.trouble.push('dialog ' + dialog.message()); dialog.dismiss(); });
    page.on('pageerror', error => page.trouble.push('error ' + error.message));
    page.on('console', line => { if (line.type() === 'error') page.trouble.push('console ' + line.text()); });
    page.on('request', request => {
        if (!request.isNavigationRequest() && !request.url().startsWith('data:'))
            page.trouble.push('request ' + request.url());
    });
    await page.goto(pathToFileURL(join(folder, name)).href);
    return page;
}

async function close(page) {
    assert.deepEqual(page.trouble, []);
    await page.context().close();
}

async function shoot(page, name) {
    if (screenshots)
        await page.screenshot({path: join(screenshots, name + '.png'), fullPage: true});
}

/** What axe finds that keeps people out. */
async function barriers(page) {
    // Put in by the debugger, past the policy of the page.
    await page.evaluate(await (await import('node:fs/promises')).readFile(axe, 'utf8'));
    const {violations} = await page.evaluate(() => window.axe.run({resultTypes: ['violations']}));
    return violations.filter(found => ['serious', 'critical'].includes(found.impact))
        .map(found => `${found.id}: ${found.nodes.map(node => node.html).join(' | ')}`);
}

const question = (page, number, exercise = 1) => page.locator(`#exercise-${exercise}-question-${number}`);
const press = (form, name) => form.getByRole('button', {name, exact: true}).click();
const reply = form => form.locator('.reply').innerText();
const score = page => page.locator('.score').innerText();

/** All four questions of the first exercise, right at once. */
async function solve_all(page) {
    const [one, several, match, order] = [1, 2, 3, 4].map(number => question(page, number));
    await one.getByLabel('Night trains deserve public money').check();
    await press(one, 'Check the answer');
    await several.getByLabel('Box 2').check();
    await several.getByLabel('Box 3').check();
    await press(several, 'Check the answer');
    await match.getByLabel('Box 2').selectOption({label: 'What harms least needs support'});
    await match.getByLabel('Box 5').selectOption({label: 'Beds are narrow'});
    await press(match, 'Check the answer');
    await press(order, 'Move down: Night trains deserve public money');
    await press(order, 'Move down: Night trains deserve public money');
    await press(order, 'Check the answer');
}

const tests = {
    async 'solved right, each question says so and why, and the picture is turned'() {
        const page = await open('one.html');
        await shoot(page, 'desktop');
        assert.equal(await page.getByText('2. What harms').count(), 0);
        await solve_all(page);
        assert.match(await reply(question(page, 1)), /Right, at the first try\.\s*The main claim is where all arrows end\./);
        assert.match(await question(page, 1).innerText(), /✓ Right\s*Everything else leads to this box\./);
        assert.match(await reply(question(page, 4)), /Right, at the first try\.\s*Each supports the next\./);
        assert.match(await score(page), /4 of 4 answered/);
        assert.match(await page.locator('.end').innerText(), /Right at the first try: 4 of 4/);
        assert.equal(await page.locator('.sheet svg').getByText('2. What harms').count() > 0, true);
        await press(page, 'As asked');
        assert.equal(await page.locator('.sheet svg').getByText('2. What harms').count(), 0);
        await press(page, 'Look at the solved picture');
        assert.equal(await page.locator('.sheet svg').getByText('2. What harms').count() > 0, true);
        assert.equal(await page.evaluate(() => document.activeElement.className), 'sheet');
        await shoot(page, 'desktop-right');
        await close(page);
    },

    async 'answered wrong, hints come one by one, and the answer is shown only after a try'() {
        const page = await open('one.html');
        const one = question(page, 1);
        assert.equal(await one.getByRole('button', {name: 'Show the answer'}).isVisible(), false);
        await press(one, 'Check the answer');
        assert.match(await reply(one), /Choose an answer first\./);
        await one.getByLabel('Flights are too cheap').check();
        await press(one, 'Check the answer');
        assert.match(await one.innerText(), /✗ Not right\s*That is a reason, and it is not even in the picture\./);
        assert.match(await reply(one), /Not yet\.\s*Change your answer and check again, or take a hint/);
        assert.doesNotMatch(await one.innerText(), /where all arrows end/);
        await press(one, 'Hint 1 of 3');
        await press(one, 'Hint 2 of 3');
        assert.match(await one.locator('.hints').innerText(), /Hint 1: Follow the arrows\.\s*Hint 2: No arrow leads away/);
        await shoot(page, 'desktop-wrong');
        await press(one, 'Hint 3 of 3');
        assert.equal(await one.getByRole('button', {name: /^Hint/}).isVisible(), false);
        await one.getByLabel('Night trains deserve public money').check();
        await press(one, 'Check again');
        assert.match(await reply(one), /^✓ Right\.\s*The main claim/);

        const several = question(page, 2);
        await several.getByLabel('Box 2').check();
        await several.getByLabel('Box 5').check();
        await press(several, 'Check the answer');
        assert.match(await several.innerText(), /Box 2\s*✓ Right\s*Its line meets that of box 3\./);
        assert.match(await several.innerText(), /Box 5\s*✗ Not right\s*Box 5 is an objection\./);
        assert.match(await reply(several), /Still to be found: 1/);
        await press(several, 'Show the answer');
        assert.match(await reply(several), /This is the answer\.\s*Linked premises/);
        assert.equal(await several.getByLabel('Box 3').isChecked(), true);
        assert.equal(await several.getByLabel('Box 5').isChecked(), false);

        const match = question(page, 3);
        await match.getByLabel('Box 2').selectOption('0');
        await press(match, 'Check the answer');
        assert.match(await reply(match), /Fill every gap first/);
        await match.getByLabel('Box 5').selectOption('0');
        await press(match, 'Check the answer');
        assert.match(await reply(match), /this one is in several: Trains emit a tenth/);
        await match.getByLabel('Box 5').selectOption('2');
        await press(match, 'Check the answer');
        assert.match(await match.innerText(), /✗ Not right\s*Close, but this says how much/);
        assert.match(await match.innerText(), /✓ Right\s*It is the objection\./);
        assert.doesNotMatch(await match.innerText(), /With box 3 it leads to box 1/);
        assert.match(await reply(match), /Right so far: 1 of 2/);
        await match.getByLabel('Box 2').selectOption('1');
        assert.doesNotMatch(await match.innerText(), /Close, but this says how much/);
        await press(match, 'Check again');

        const order = question(page, 4);
        await press(order, 'Check the answer');
        assert.match(await reply(order), /In their place: 0 of 3/);
        await press(order, 'Show the answer');
        assert.deepEqual(await order.locator('.order .said').allInnerTexts(),
            ['Trains run on electricity', 'Night trains emit least', 'Night trains deserve public money']);
        assert.match(await score(page), /4 of 4 answered\s*Right at the first try: 0 of 4\s*Solved later or with hints: 2\s*Answers shown: 2/);
        await press(order, 'Answer it again');
        assert.equal(await order.getByRole('button', {name: 'Check the answer'}).isVisible(), true);
        assert.match(await score(page), /Answers shown: 2/);
        await close(page);
    },

    async 'the keyboard is enough'() {
        const page = await open('one.html');
        const to = async wanted => {
            for (let i = 0; i < 60; ++i) {
                const here = await page.evaluate(() => {
                    const at = document.activeElement;
                    return `${at.closest('form')?.id ?? ''} ${at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent}`;
                });
                if (here.includes(wanted))
                    return;
                await page.keyboard.press('Tab');
            }
            assert.fail(`the keyboard does not come to ${wanted}`);
        };
        const outline = () => page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        await to('question-1 Night trains deserve');
        assert.equal(await outline(), 'solid');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('Enter');
        assert.match(await reply(question(page, 1)), /Right, at the first try/);
        assert.equal(await page.evaluate(() => document.activeElement.className), 'reply solved');
        await to('question-2 Box 2');
        await page.keyboard.press('Space');
        await to('question-2 Box 3');
        await page.keyboard.press('Space');
        await to('question-2 Check the answer');
        assert.equal(await outline(), 'solid');
        await page.keyboard.press('Enter');
        assert.match(await reply(question(page, 2)), /Right/);
        await to('question-3 Box 2');
        await page.keyboard.press('W');
        await to('question-3 Box 5');
        await page.keyboard.press('B');
        await to('question-3 Check the answer');
        await page.keyboard.press('Space');
        assert.match(await reply(question(page, 3)), /Right/);
        await to('question-4 Move down: Night trains deserve');
        await page.keyboard.press('Enter');
        assert.match(await question(page, 4).locator('.unseen').innerText(), /now at place 2 of 3/);
        await page.keyboard.press('Enter');
        await to('question-4 Check the answer');
        await page.keyboard.press('Enter');
        assert.match(await reply(question(page, 4)), /Right/);
        await to('Look at the solved picture');
        await close(page);
    },

    async 'nothing is wider than a small phone'() {
        for (const name of ['one.html', 'set.html', 'chinese.html', 'hostile.html']) {
            const page = await open(name, {viewport: phone});
            const width = () => page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(await width() <= 320, `${name} is ${await width()} wide`);
            await shoot(page, 'phone-' + name.replace('.html', ''));
            for (const button of await page.getByRole('button', {name: /^(Check the answer|检查答案)$/}).all())
                if (await button.isVisible())
                    await button.click();
            for (let hint = page.locator('.hint-button:visible'); await hint.count() > 0;)
                await hint.first().click();
            assert.ok(await width() <= 320, `${name} is ${await width()} wide when answered`);
            await page.context().close();
        }
    },

    async 'a picture grows and shrinks in its own box'() {
        const page = await open('one.html', {viewport: phone});
        const width = () => page.locator('.sheet svg').evaluate(svg => svg.getBoundingClientRect().width);
        const before = await width();
        await press(page, 'Larger');
        await press(page, 'Larger');
        assert.ok(await width() > before * 1.3);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
        await press(page, 'Fit the width');
        const room = await page.locator('.sheet').evaluate(sheet => sheet.clientWidth);
        assert.ok(await width() < room && before > room);
        await close(page);
    },

    async 'texts that would do harm do none'() {
        const page = await open('hostile.html');
        const one = question(page, 1);
        await one.getByLabel('wrong').check();
        await press(one, 'Check the answer');
        await press(one, 'Hint 1 of 1');
        await one.getByLabel('right').check();
        await press(one, 'Check again');
        await question(page, 2).getByRole('combobox').selectOption('0');
        await press(question(page, 2), 'Check the answer');
        await press(question(page, 2), 'Show the answer');
        await press(question(page, 3), 'Check the answer');
        await press(question(page, 3), 'Show the answer');
        assert.match(await one.innerText(), /explanation <\/script><script>alert\(1\)<\/script><img src=x onerror/);
        assert.match(await one.innerText(), /hint <\/script>.*\{0\}/);
        assert.equal(await page.locator('main img, main script').count(), 0);
        assert.equal(await page.locator('.sheet svg').count(), 1);
        assert.deepEqual(await page.evaluate(() =>
            [...document.querySelectorAll('*')].flatMap(one => [...one.attributes])
                .filter(one => one.name.startsWith('on')).map(one => one.name)), []);
        await page.waitForTimeout(200);
        await shoot(page, 'hostile');
        await close(page);
    },

    async 'even what was never escaped does not run, nor ask for anything'() {
        const page = await open('one.html');
        const refused = [];
        page.on('requestfailed', request => refused.push(request.failure().errorText));
        await page.evaluate(() => {
            document.querySelector('main').insertAdjacentHTML('beforeend',
                '<img src="https://example.invalid/a.png" onerror="alert(1)"><p style="color: red" id="styled">x</p>');
        });
        await page.waitForTimeout(200);
        assert.equal(await page.locator('#styled').evaluate(one => getComputedStyle(one).color === 'rgb(255, 0, 0)'), false);
        const said = page.trouble.filter(line => !line.includes('Content Security Policy'));
        assert.deepEqual(said, ['request https://example.invalid/a.png']);
        assert.deepEqual(refused, ['csp']);
        assert.ok(page.trouble.length >= 2);
        await page.context().close();
    },

    async 'what was answered is still there when the page is opened again, until one starts anew'() {
        const page = await open('one.html');
        const one = question(page, 1);
        await one.getByLabel('Flights are too cheap').check();
        await press(one, 'Check the answer');
        await press(one, 'Hint 1 of 3');
        await question(page, 2).getByLabel('Box 2').check();
        await press(question(page, 4), 'Move down: Night trains deserve public money');
        await page.reload();
        assert.equal(await one.getByLabel('Flights are too cheap').isChecked(), true);
        assert.match(await one.innerText(), /Not yet[^]*Hint 1: Follow the arrows/);
        assert.equal(await question(page, 2).getByLabel('Box 2').isChecked(), true);
        assert.equal(await question(page, 4).locator('.order .said').first().innerText(), 'Trains run on electricity');
        await one.getByLabel('Night trains deserve public money').check();
        await press(one, 'Check again');
        await page.reload();
        assert.match(await reply(one), /Right\.\s*The main claim/);
        assert.match(await score(page), /1 of 4 answered/);
        await press(page, 'Start again');
        await press(page, 'Keep them');
        assert.match(await score(page), /1 of 4 answered/);
        await press(page, 'Start again');
        await press(page, 'Forget them and start again');
        await page.waitForLoadState();
        assert.match(await score(page), /0 of 4 answered/);
        assert.equal(await one.getByLabel('Night trains deserve public money').isChecked(), false);
        await close(page);
    },

    async 'what was kept and then damaged does not stop the page'() {
        const page = await open('one.html');
        await question(page, 1).getByLabel('Flights are too cheap').check();
        const key = await page.evaluate(() => Object.keys(localStorage)[0]);
        for (const damage of ['{', 'null', '[]', '{"questions": 3}', '{"here": -4, "questions": {"0.0": 7, "0.1": null, ' +
             '"0.2": {"answer": [9, "x"], "checked": [null, 1], "hints": 1e9, "tries": "x"}, "0.3": {"answer": [0, 0, 1]}}}']) {
            await page.evaluate(([at, text]) => localStorage.setItem(at, text), [key, damage]);
            await page.reload();
            assert.match(await score(page), /0 of 4 answered/, damage);
            await press(question(page, 4), 'Check the answer');
        }
        await question(page, 1).getByLabel('Night trains deserve public money').check();
        await press(question(page, 1), 'Check the answer');
        assert.match(await score(page), /1 of 4 answered/);
        await close(page);
    },

    async 'where the browser keeps nothing, the page works all the same'() {
        const page = await open('one.html');
        await page.addInitScript(() => {
            Object.defineProperty(window, 'localStorage', {get() { throw new Error('not allowed'); }});
        });
        await page.reload();
        await solve_all(page);
        assert.match(await score(page), /4 of 4 answered/);
        await close(page);
    },

    async 'what was said once is not said again to a screen reader when a hint is taken'() {
        const page = await open('one.html');
        const one = question(page, 1);
        await one.getByLabel('Flights are too cheap').check();
        await press(one, 'Check the answer');
        await one.locator('.reply').evaluate(reply => {
            window.changes = 0;
            new MutationObserver(() => ++window.changes).observe(reply, {childList: true, subtree: true});
        });
        await press(one, 'Hint 1 of 3');
        assert.equal(await page.evaluate(() => window.changes), 0);
        assert.equal(await one.locator('.reply').getAttribute('role'), 'status');
        assert.equal(await one.getByLabel('Flights are too cheap').evaluate(
            box => box.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent).join(' ')),
            '✗ Not right That is a reason, and it is not even in the picture.');
        await close(page);
    },

    async 'of several exercises one is shown, and the list says how far each is'() {
        const page = await open('set.html');
        assert.equal(await page.locator('#exercise-2').isVisible(), false);
        await solve_all(page);
        assert.match(await page.locator('.contents').innerText(), /1\. Read an argument\s*✓ finished\s*2\. .*\s*0 of 1 answered/);
        await page.getByRole('link', {name: 'Next exercise'}).click();
        assert.equal(await page.locator('#exercise-1').isVisible(), false);
        assert.equal(await page.locator('#exercise-2').isVisible(), true);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'exercise-2-title');
        await shoot(page, 'set-second');
        const form = question(page, 1, 2);
        await form.getByLabel('speaks against it').selectOption('1');
        await form.getByLabel('supports it', {exact: true}).selectOption('2');
        await form.getByLabel('supports it as an example').selectOption('0');
        await press(form, 'Check the answer');
        await shoot(page, 'set-second-wrong');
        await page.goBack();
        assert.equal(await page.locator('#exercise-1').isVisible(), true);
        await page.goForward();
        await page.reload();
        assert.equal(await page.locator('#exercise-2').isVisible(), true);
        await close(page);
    },

    async 'axe finds nothing that keeps people out'() {
        for (const [name, options] of [['one.html', {}], ['one.html', {dark: true}], ['set.html', {viewport: phone}],
             ['chinese.html', {}], ['none.html', {}]]) {
            const page = await open(name, options);
            assert.deepEqual(await barriers(page), [], name);
            if (name === 'one.html') {
                await question(page, 1).getByLabel('Flights are too cheap').check();
                await press(question(page, 1), 'Check the answer');
                await press(question(page, 1), 'Hint 1 of 3');
                assert.deepEqual(await barriers(page), [], `${name}, answered wrong`);
                await shoot(page, options.dark ? 'dark-wrong' : 'light-wrong');
                await press(question(page, 1), 'Show the answer');
                await press(question(page, 4), 'Check the answer');
                await press(question(page, 4), 'Show the answer');
                await question(page, 2).getByLabel('Box 2').check();
                await question(page, 2).getByLabel('Box 3').check();
                await press(question(page, 2), 'Check the answer');
                await question(page, 3).getByLabel('Box 2').selectOption('1');
                await question(page, 3).getByLabel('Box 5').selectOption('2');
                await press(question(page, 3), 'Check the answer');
                assert.deepEqual(await barriers(page), [], `${name}, finished`);
                await shoot(page, options.dark ? 'dark-finished' : 'light-finished');
            }
            await close(page);
        }
    },

    async 'a Chinese page speaks Chinese'() {
        const page = await open('chinese.html');
        const one = question(page, 1);
        await one.getByLabel('机票太便宜').check();
        await press(one, '检查答案');
        assert.match(await one.innerText(), /✗ 不对\s*图里并没有这一条。/);
        await press(one, '提示 1/3');
        await shoot(page, 'chinese-wrong');
        assert.doesNotMatch(await page.locator('body').innerText(), /[A-Za-z]{2}/);
        await close(page);
    },

    async 'a page prints on paper, without anything to press'() {
        const page = await open('set.html');
        const pdf = await page.pdf({format: 'A4'});
        assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
        await page.emulateMedia({media: 'print'});
        assert.equal(await page.locator('button:visible').count(), 0);
        assert.equal(await page.locator('#exercise-2').isVisible(), true);
        if (screenshots)
            await page.pdf({format: 'A4', path: join(screenshots, 'print.pdf')});
        await close(page);
    },

    async 'a page of feedback opens its answers one by one, by keyboard and without scripts'() {
        for (const scripts of [true, false]) {
            const page = await open('feedback.html', {scripts});
            const first = page.locator('#finding-1');
            assert.match(await page.locator('h1').innerText(), /^My map of the library$/);
            assert.equal(await first.getByText('The text: ').isVisible(), false);
            await first.locator('summary').focus();
            await page.keyboard.press('Enter');
            assert.equal(await first.getByText('The text: ').isVisible(), true);
            assert.equal(await page.locator('#finding-2').getByText('The text: ').isVisible(), false);
            await page.keyboard.press('Space');
            assert.equal(await first.getByText('The text: ').isVisible(), false);
            await page.context().close();
        }
    },

    async 'each number of a page of feedback is found in the picture and in the sum'() {
        const page = await open('feedback.html');
        await shoot(page, 'feedback');
        for (const finding of await page.locator('.finding').all()) {
            const number = await finding.locator('.badge').innerText();
            assert.ok(await page.locator('.sheet svg').getByText(new RegExp(`^${number} · `)).count() > 0, number);
            const to = await finding.locator('.place a').getAttribute('href');
            await finding.locator('.place a').click();
            assert.equal(await page.evaluate(id => document.querySelector(':target')?.id === id, to.slice(1)), true);
            await page.locator('.sum').getByRole('link', {name: new RegExp(`^${number} · `)}).click();
            assert.equal(await page.evaluate(() => document.querySelector(':target').id), `finding-${number}`);
        }
        await close(page);
    },

    async 'a page of feedback fits a small phone, keeps nobody out, and speaks one language'() {
        for (const name of ['feedback', 'feedback-questions', 'feedback-chinese', 'feedback-hostile', 'feedback-right',
            'feedback-ungraded'])
            for (const options of [{viewport: phone}, {dark: true}]) {
                const page = await open(name + '.html', options);
                assert.deepEqual(await barriers(page), [], name);
                for (const summary of await page.locator('summary').all())
                    await summary.click();
                assert.deepEqual(await barriers(page), [], name + ', opened');
                const width = await page.evaluate(() => document.documentElement.scrollWidth);
                assert.ok(width <= (options.viewport ?? desktop).width, `${name} is ${width} wide`);
                await shoot(page, `${name}-${options.dark ? 'dark' : 'phone'}`);
                if (name === 'feedback-chinese')
                    assert.doesNotMatch(await page.locator('body').innerText(), /[A-Za-z]{2}/);
                if (name === 'feedback-hostile')
                    assert.equal(await page.locator('main img, main script, h1 img').count(), 0);
                await close(page);
            }
    },

    async 'a page of feedback prints all that is in it, and nothing to press'() {
        const page = await open('feedback.html');
        await page.emulateMedia({media: 'print'});
        assert.equal(await page.locator('summary:visible').count(), 0);
        for (const answer of await page.locator('.answer .said').all())
            assert.ok(await answer.evaluate(one => one.getBoundingClientRect().height > 0 && one.checkVisibility()));
        if (screenshots)
            await page.pdf({format: 'A4', path: join(screenshots, 'feedback.pdf')});
        await close(page);
    },

    async 'without scripts a page says so, and shows all there is to read'() {
        const page = await open('set.html', {scripts: false});
        assert.match(await page.locator('.notice').innerText(), /does not run the script/);
        assert.equal(await page.locator('#exercise-1 svg').isVisible(), true);
        assert.equal(await page.locator('#exercise-2').isVisible(), true);
        await shoot(page, 'no-scripts');
        await page.context().close();
    },
};

let passed = 0;
let failed = 0;
for (const [name, test] of Object.entries(tests)) {
    try {
        await test();
        ++passed;
    } catch (error) {
        ++failed;
        console.log(`FAILED: ${name}\n${error.stack}\n`);
    }
}
await browser.close();
rmSync(folder, {recursive: true});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
