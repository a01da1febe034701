// XML, read by saxes, which refuses what is not well-formed.
import {SaxesParser} from 'saxes';

/// {name, attributes, children}; texts are strings.
export function parseXml(text) {
    const root = {name: '', attributes: {}, children: []};
    const open = [root];
    const parser = new SaxesParser({xmlns: true});
    parser.on('error', error => {
        throw error;
    });
    parser.on('opentag', tag => {
        const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([key, a]) => [key, a.value]));
        const node = {name: tag.name, attributes, children: []};
        open.at(-1).children.push(node);
        open.push(node);
    });
    parser.on('closetag', () => open.pop());
    const add = text => open.at(-1).children.push(text);
    parser.on('text', add);
    parser.on('cdata', add);
    parser.write(text).close();
    return root.children.find(child => typeof child !== 'string');
}

export const all = (node, name) => node.children.filter(child => child.name === name);
export const one = (node, name) => {
    const found = all(node, name);
    if (found.length !== 1)
        throw new Error(`${found.length} elements ${name} in ${node.name}`);
    return found[0];
};
export const text = node =>
    node.children.map(child => (typeof child === 'string' ? child : child.name.endsWith('br') ? '\n' : text(child))).join('');

/// Every element with a name, at any depth.
export const deep = (node, name) =>
    node.children.flatMap(child =>
        typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...deep(child, name)]);
