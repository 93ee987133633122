// Counts an exported vote again, with nothing of the program: node scripts/recount.mjs depouillement.json
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('node scripts/recount.mjs depouillement.json');
  process.exit(2);
}
const { depouillement: d, decompte, empreinte } = JSON.parse(readFileSync(file, 'utf8'));
const hash = createHash('sha256').update(JSON.stringify(d)).digest('hex');
const voix = Object.fromEntries(d.options.map(({ code }) => [code, 0]));
const invalid = d.bulletins.filter((ballot) => !isValid(ballot));
for (const ballot of d.bulletins)
  if (ballot !== 'blanc') for (const code of ballot.split('+')) voix[code]++;

const checks = {
  'empreinte recalculée': hash === empreinte,
  'bulletins conformes': invalid.length === 0,
  'autant de bulletins que d’émargements': d.bulletins.length === d.emargements,
  'autant de récépissés que de bulletins, tous différents':
    d.recepisses.length === d.bulletins.length &&
    new Set(d.recepisses).size === d.recepisses.length,
  'pas plus d’émargements que d’inscrits': d.emargements <= d.inscrits,
  'même décompte que celui publié':
    decompte.bulletins === d.bulletins.length &&
    d.options.every(({ code }) => (decompte.voix[code] ?? 0) === voix[code]),
};

console.log(d.titre);
for (const { code, libelle } of d.options)
  console.log(`${String(voix[code]).padStart(6)}  ${libelle}`);
console.log(`${String(d.bulletins.filter((b) => b === 'blanc').length).padStart(6)}  blanc`);
for (const [check, holds] of Object.entries(checks))
  console.log(`${holds ? 'oui' : 'NON'}  ${check}`);
console.log(`empreinte ${hash}`);
process.exit(Object.values(checks).every(Boolean) ? 0 : 1);

function isValid(ballot) {
  if (ballot === 'blanc') return d.genre === 'election';
  const codes = ballot.split('+');
  const known = codes.every((code) => d.options.some((option) => option.code === code));
  return known && new Set(codes).size === codes.length && codes.length <= (d.sieges ?? 1);
}
