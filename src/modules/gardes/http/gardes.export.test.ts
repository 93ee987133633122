import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { heureCivile } from '#kernel/heure-civile.ts';
import { readTable } from '#platform/files/read-table.ts';
import { reconnaitreColonnes } from '../domain/colonnes-de-fichier.ts';
import type { PersonneConnue } from '../domain/personne-de-fichier.ts';
import { planifierImport } from '../domain/planifier-import.ts';
import { occurrencesDe, type Tour } from '../domain/tour.ts';
import { FORMATS, type Format, fichierDeGardes } from './gardes.export.ts';

const PARIS = 'Europe/Paris';
const DU = dateCivile('2026-10-20');
const AU = dateCivile('2027-04-05');
const maintenant = debutDeJour(dateCivile('2026-10-19'), PARIS);
const TOURS: readonly Tour[] = [
  ['nuit', 'Nuit', '20:00', '08:00'],
  ['petite', 'Petite nuit; du dimanche', '02:30', '03:30'],
  ['jour', '=Jour', '08:00', '20:00'],
].map(([id = '', nom = '', de = '', a = '']) => ({
  id,
  nom,
  jours: [1, 2, 3, 4, 5, 6, 7],
  feries: false,
  heureDebut: heureCivile(de),
  heureFin: heureCivile(a),
}));
const OCCURRENCES = occurrencesDe(TOURS, { periode: { du: DU, au: AU }, fuseau: PARIS });
/** Two bear the same name, one of them without number; one has left the directory. */
const PERSONNES: readonly PersonneConnue[] = [
  ['1', 'Odile', 'MARQUESSAC', '99990000801'],
  ['2', 'Odile', 'MARQUESSAC', null],
  ['3', 'Zoé', 'D’OLBREUIL "FILLE"', null],
  ['4', '', 'Dr Lubin Ternand', null],
].map(([id, prenom, nom, rpps]) => ({
  id: id ?? '',
  affiche: [prenom, nom].join(' ').trim(),
  nom: nom ?? '',
  prenom: prenom ?? '',
  rpps: rpps ?? null,
  lieu: null,
  inscrite: true,
}));
const cadre = { fuseau: PARIS, nom: 'Gardes', adresse: 'https://exemple.invalid/app/x/gardes' };

let dossier: string;
beforeAll(async () => {
  dossier = await mkdtemp(path.join(tmpdir(), 'maillage-gardes-'));
});
afterAll(() => rm(dossier, { recursive: true, force: true }));

/** Duties around both nights of the change of hour, and any others, each with somebody or nobody. */
const desGardes = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          ...[-1, 0, 1].flatMap((j) => [
            ajouterJours(dateCivile('2026-10-25'), j),
            ajouterJours(dateCivile('2027-03-28'), j),
          ]),
        ),
        fc.integer({ min: 0, max: 160 }).map((j) => ajouterJours(DU, j)),
      ),
      fc.constantFrom(...TOURS),
      fc.constantFrom(null, ...PERSONNES),
    ),
    { selector: ([jour, tour]) => `${jour}/${tour.id}`, maxLength: 30 },
  )
  .map((choisies) =>
    choisies.flatMap(([jour, tour, qui]) => {
      const trouvee = OCCURRENCES.find(
        ({ tourId, debut }) => tourId === tour.id && dateCivileDe(debut, PARIS) === jour,
      );
      return trouvee ? [{ ...trouvee, tour: tour.nom, qui }] : [];
    }),
  );

async function relire(
  gardes: readonly { debut: Date; fin: Date; tour: string; qui: PersonneConnue | null }[],
  format: Format,
) {
  const la = gardes.map(({ qui, ...g }, rang) => ({
    ...g,
    id: `00000000-0000-7000-8000-${String(rang).padStart(12, '0')}`,
    tableauId: 't',
    tableau: 'Pharmacies; nuits',
    professionnelId: qui?.id ?? null,
    professionnel: qui?.affiche ?? null,
    rpps: qui?.rpps ?? null,
    proposeId: null,
    tourId: null,
    propose: null,
    lieu: qui ? '+Pharmacie' : null,
    commune: null,
    telephone: qui ? '+33473000000' : null,
    echangeId: null,
    rendueParId: null,
    renduePar: null,
    changeLe: maintenant,
    oubliee: false,
  }));
  const { contenu } = await fichierDeGardes(format, la, cadre);
  const chemin = path.join(dossier, crypto.randomUUID());
  await writeFile(chemin, contenu);
  const window = { start: maintenant.getTime(), end: maintenant.getTime() + 3e10 };
  const lu = await readTable(chemin, { zone: PARIS, window });
  const reconnu = lu.ok ? reconnaitreColonnes(lu.valeur.rows) : null;
  return planifierImport({
    lignes: reconnu?.lignes ?? [],
    existantes: la,
    personnes: PERSONNES,
    tours: TOURS,
    choix: {},
    tableau: { nom: 'Pharmacies; nuits', secteur: 'A', secteurNom: 'Ouest' },
    maintenant,
    fuseau: PARIS,
  });
}

describe('Ce que nos fichiers écrivent', () => {
  it.each(FORMATS)('revient en %s sans rien changer', async (format) => {
    await fc.assert(
      fc.asyncProperty(desGardes, async (gardes) => {
        const plan = await relire(gardes, format);
        const autres = plan.filter(({ issue }) => issue.genre !== 'inchangee');
        expect(autres).toEqual([]);
        expect(plan).toHaveLength(gardes.length);
      }),
      { numRuns: 30 },
    );
  });
});
