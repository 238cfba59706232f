/** A session or an album as one page that any browser shows. Made of what Rust gives away, and of nothing else. */

import type { Shared, SharedAlbum, SharedMovement, SharedSession, SharedTrack } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { albumName } from '../../words/albums';
import { joined, minutes, namesInTurn, withinSentence } from '../../words/format';
import { movementCues, movementName, movementSetup, movementWithin } from '../../words/movements';
import { equipmentName, kindName, phaseName, purposeWords } from '../../words/vocabulary';
import { liftWords, purposeWords as albumPurpose } from '../album/words';
import { doseWords } from '../today/track-words';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '{': '&#123;' };
/** Words as HTML shows them. The bracket too: only the page's own place for data is one. */
const shown = (words: string): string => words.replace(/[&<>"{]/g, (sign) => SIGNS[sign] ?? sign);
const element = (name: string, words: string): string => `<${name}>${shown(words)}</${name}>`;

/** What a shared session or album is called. */
export const shareTitle = (shared: Shared): string =>
  shared.what === 'session'
    ? m.share_page_session({ kind: kindName(shared.session.kind) })
    : m.share_page_album({ name: albumName(shared.album.purpose, shared.album.name) });

/** What its file is called, without the ending. */
export const shareFileName = (shared: Shared): string =>
  shared.what === 'session'
    ? m.share_file_session({ kind: withinSentence(kindName(shared.session.kind)) })
    : m.share_file_album({ name: albumName(shared.album.purpose, shared.album.name) });

/** "3 × 8, kettlebell, stop with 2 in reserve, rest 90 s". */
export function sharedAmount(line: SharedMovement): string {
  const purpose = purposeWords(line.purpose);
  return [
    doseWords(line),
    ...(line.implement === null ? [] : [withinSentence(equipmentName(line.implement))]),
    ...(purpose === undefined ? [] : [purpose]),
    line.reserve === null ? m.take_effort({ effort: line.effort }) : m.take_reserve({ reserve: line.reserve }),
    ...(line.sets > 1 && line.rest > 0 ? [m.take_rest({ seconds: line.rest })] : []),
    ...(line.fast ? [m.take_fast()] : []),
  ].join(', ');
}

function movement(line: SharedMovement, next: SharedMovement | undefined): string {
  const setup = movementSetup(line.movement);
  const turns = line.superset && next !== undefined ? m.take_turns_with({ movement: movementWithin(next.movement) }) : undefined;
  const how = [...(setup === undefined ? [] : [setup]), ...movementCues(line.movement).map((cue) => `${cue}.`)].join(' ');
  return [
    '<li>',
    element('b', movementName(line.movement)),
    element('p', sharedAmount(line)),
    ...(turns === undefined ? [] : [element('p', turns)]),
    ...(how === '' ? [] : [element('small', how)]),
    '</li>',
  ].join('');
}

const session = ({ phases }: SharedSession): readonly string[] => [
  ...phases.flatMap(({ phase, movements }) => [
    element('h2', phaseName(phase)),
    '<ul>',
    ...movements.map((line, at) => movement(line, movements[at + 1])),
    '</ul>',
  ]),
  element('p', m.take_light()),
];

function track({ kind, minutes: length, skills, lifts }: SharedTrack): string {
  const parts = [
    ...(skills.length === 0 ? [] : [m.share_page_skills({ names: joined(namesInTurn(skills.map(movementName))) })]),
    ...(lifts.length === 0 ? [] : [m.share_page_lifts({ names: namesInTurn(lifts.map(liftWords)).join('; ') })]),
  ];
  const said = parts.length === 0 ? [m.share_page_none()] : parts;
  const heading = m.share_page_track({ kind: kindName(kind), minutes: minutes(length) });
  return `<li>${element('b', heading)}${said.map((part) => element('p', `${part}.`)).join('')}</li>`;
}

const album = ({ purpose, weeks }: SharedAlbum): readonly string[] => [
  element('p', albumPurpose(purpose)),
  ...weeks.flatMap(({ lighter, tracks }, at) => [
    element('h2', lighter ? m.share_page_week_lighter({ week: at + 1 }) : m.share_page_week({ week: at + 1 })),
    '<ol>',
    ...tracks.map(track),
    '</ol>',
  ]),
];

const LOOKS = `:root{color-scheme:light dark}
body{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem;font:1rem/1.5 system-ui,sans-serif}
h1{margin:0 0 1rem;font-size:2rem;line-height:1.1}
h2{margin:2rem 0 0;padding-bottom:.25rem;border-bottom:2px solid;font-size:1.125rem}
ul,ol{margin:0;padding:0;list-style:none}
li{padding:.75rem 0;border-bottom:1px solid #8886;break-inside:avoid}
li p{margin:0}`;

/** The whole page; where it says `{data}`, Rust puts what the page holds for programs. */
export function sharePage(shared: Shared): string {
  const title = shareTitle(shared);
  const body = shared.what === 'session' ? session(shared.session) : album(shared.album);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', title),
    `<style>${LOOKS}</style>`,
    '</head>',
    '<body>',
    element('h1', title),
    element('p', m.share_page_lead()),
    ...body,
    element('p', m.share_page_foot()),
    '<script type="application/json" id="longplay">',
    '{data}',
    '</script>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
