import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawingOf } from '../tests/house/drawing.ts';
import { root, sourceUnder } from '../tests/house/source.ts';

/** Draws the rooms of the house from what the files import, into the architecture page. */
const path = join(root, 'docs/architecture.md');
const page = readFileSync(path, 'utf8');
const drawing = drawingOf([...sourceUnder('src'), ...sourceUnder('entrypoints')]);
writeFileSync(path, page.replace(/```mermaid\n[\s\S]*?```/, drawing));
console.log('docs/architecture.md');
