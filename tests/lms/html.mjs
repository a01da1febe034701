// HTML, read by parse5.
import {parseFragment} from 'parse5';

function text(node) {
    if (node.nodeName === '#text')
        return node.value;
    if (node.nodeName === 'br')
        return '\n';
    return node.childNodes.map(text).join('');
}

const attribute = (node, name) => node.attrs.find(a => a.name === name)?.value;
const known = new Set(['#text', '#document-fragment', 'p', 'br', 'ul', 'li', 'b', 'img', 'pre']);

function checkElements(node) {
    if (!known.has(node.nodeName))
        throw new Error(`markup that is not ours: ${node.nodeName}`);
    (node.childNodes ?? []).forEach(checkElements);
}

const tidy = string => string.replace(/\uFFFD+/g, '\uFFFD');

function parsed(html) {
    const errors = [];
    const fragment = parseFragment(html, {onParseError: error => errors.push(error.code)});
    const real = errors.filter(code => code !== 'non-void-html-element-start-tag-with-trailing-solidus');
    if (real.length > 0)
        throw new Error(`malformed HTML: ${real.join(', ')}`);
    checkElements(fragment);
    return fragment;
}

/// A text without paragraphs.
export const inline = html => tidy(text(parsed(html)));

/// Paragraphs, as expected.mjs has them.
export function blocks(html) {
    const found = [];
    for (const node of parsed(html).childNodes) {
        if (node.nodeName === 'ul')
            found.push(...node.childNodes.map(text));
        else if (node.nodeName === 'pre')
            found.push(`<${text(node)}>`);
        else if (node.childNodes?.[0]?.nodeName === 'img')
            found.push(`[${attribute(node.childNodes[0], 'alt')}]`);
        else
            found.push(text(node));
    }
    return found.map(tidy);
}
