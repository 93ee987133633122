import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { plierCumuls } from '../../journal/testing/plier.ts';
import { couperIndicateur } from './couper-indicateur.ts';
import { lireFinancement } from './lire-financement.ts';
import { listerFaitsDeLIndicateur } from './lister-faits.ts';
import { daterMission, reprendreBareme, saisirContrat } from './saisir-contrat.ts';
import { ajouterIndicateur, direValeur } from './tenir-indicateurs.ts';

const CONTRAT = {
  ...{ regime: 'avenant-2-2021', taille: '3', signeLe: '2025-03-01', annees: '5' },
  ...{ prorata: 'jours', premierVersement: 'entier' },
};
const COMMUN = {
  ...{ annee: '1', mission: 'prevention', sens: 'croissant', source: 'mesure' },
  ...{ mode: 'binaire', cible: '3', maximum: '5 000' },
};

let banc: Banc;
let cpts: CptsCourante;
const ici = (autres = {}) => banc.appel(cpts, autres);
const UN = '00000000-0000-7000-8000-00000000a001';
const DEUX = '00000000-0000-7000-8000-00000000a002';

type Ecrit = readonly [
  genre: string,
  mission: string,
  jour: string,
  quantite: number,
  minutes: number | null,
  professionnel: string | null,
  detail?: string,
];
const FAITS: readonly Ecrit[] = [
  ['reunions.presence', 'prevention', '2025-03-01', 1, 90, UN],
  ['reunions.presence', 'prevention', '2025-06-02', 1, 40, UN],
  ['reunions.presence', 'prevention', '2025-06-02', 1, 30, DEUX],
  // Signed by mistake, and taken back: neither their time nor they count.
  ['reunions.presence', 'prevention', '2025-06-03', 1, 60, null],
  ['reunions.presence', 'prevention', '2025-06-03', -1, 60, null],
  ['reunions.presence', 'parcours', '2025-06-02', 1, 120, DEUX],
  // The eve of the contract, and its second year.
  ['reunions.presence', 'prevention', '2025-02-28', 1, 500, UN],
  ['reunions.presence', 'prevention', '2026-03-01', 1, 75, UN],
  ['snp.creneau.offert', 'acces-aux-soins', '2025-05-01', 3, null, UN],
  ['snp.creneau.pourvu', 'acces-aux-soins', '2025-05-01', 2, null, UN],
  ['snp.rendez-vous', 'acces-aux-soins', '2025-05-01', 1, 30, UN, 'sas'],
  ['snp.rendez-vous', 'acces-aux-soins', '2025-05-01', 1, 30, UN, 'ligne'],
];

const CALCULS = {
  presences: { mesure: 'presences' },
  siennes: { mesure: 'presences', missionSeule: 'oui' },
  reunis: { mesure: 'reunis', missionSeule: 'oui' },
  heures: { mesure: 'heures-reunies', missionSeule: 'oui' },
  sas: { mesure: 'rendez-vous-du-sas' },
  part: { mesure: 'creneaux-pourvus', rapporteeA: 'creneaux-offerts' },
  infirmieres: { mesure: 'presences', profession: '60' },
  inconnue: { mesure: 'adhesions', rapporteeA: 'gardes' },
} as const;
const ids: Record<string, string> = {};

beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('mesures');
  exiger(await saisirContrat(ici(), CONTRAT));
  exiger(await reprendreBareme(ici(), {}));
  exiger(await daterMission(ici(), { mission: 'prevention', demarreLe: CONTRAT.signeLe }));
  for (const [libelle, calcul] of Object.entries(CALCULS))
    ids[libelle] = exiger(await ajouterIndicateur(ici(), { ...COMMUN, libelle, ...calcul })).id;
  await banc.regarder(
    `with dits as (
       insert into journal.faits (cpts_id, id, genre, mission, instant, jour, quantite, minutes, professionnel_id, detail,
         source, professions)
       select $1, gen_random_uuid(), f->>0, f->>1, (f->>2)::date, (f->>2)::date, (f->>3)::int, (f->>4)::int, (f->>5)::uuid,
         f->>6, 'mesure', '{10}'
       from jsonb_array_elements($2::jsonb) f returning cpts_id, id, jour)
     insert into journal.a_plier (cpts_id, fait_id, jour) select cpts_id, id, jour from dits`,
    [cpts.id, JSON.stringify(FAITS)],
  );
});

async function valeurs(annee: number) {
  const lu = exiger(await lireFinancement(ici(), {}));
  const nomDe = (id: string) => Object.keys(ids).find((nom) => ids[nom] === id) ?? id;
  return Object.fromEntries(
    (lu?.valeurs ?? [])
      .filter((v) => v.annee === annee)
      .map((v) => [nomDe(v.indicateurId), v.milliemes]),
  );
}

describe('un indicateur compté dans le journal', () => {
  it('vaut pareil avant et après le pliage, dans les bornes de son année, corrections déduites', async () => {
    const attendues = {
      ...{ presences: 4000, siennes: 3000, reunis: 2000, sas: 1000, infirmieres: 0 },
      // 160 minutes; two thirds, down to the thousandth below.
      ...{ heures: 2666, part: 66_666 },
    };
    expect(await valeurs(1)).toEqual(attendues);
    exiger(await plierCumuls(ici({ role: 'systeme' }), { lot: 100 }));
    expect(await valeurs(1)).toEqual(attendues);
    expect((await valeurs(2))['presences']).toBe(1000);
    // A share of nothing is unknown; a year to come has no value.
    expect(await valeurs(2)).not.toHaveProperty('part');
    expect(await valeurs(3)).toEqual({});
  });

  it('devient des euros sans qu’on le tape, et ne se tape plus\u00A0: seule la CPAM se note', async () => {
    const lu = exiger(await lireFinancement(ici(), {}));
    const ligne = lu?.annees[0]?.bilan.lignes.find(({ poste }) => poste === 'prevention');
    // Three presences and four reach three; the share of slots, in per cent, does too.
    expect(ligne?.acquis.connu).toBe(3 * 500_000);
    const dire = (par: string) =>
      direValeur(ici(), { indicateur: ids['siennes'], annee: '1', par, valeur: '9' });
    expect(await dire('cpts')).toMatchObject({ refus: { motif: 'valeur-mesuree' } });
    exiger(await dire('cpam'));
    expect((await banc.regarder('select dite_par from financement.valeurs')).length).toBe(1);
  });

  it('s’ouvre jusqu’à ses faits, sauf ceux de patients à qui ne lit que des nombres', async () => {
    const lister = async (nom: string, role = {}) =>
      exiger(await listerFaitsDeLIndicateur(ici(role), { indicateur: ids[nom], annee: '1' })).faits;
    expect((await lister('siennes'))?.map(({ quantite }) => quantite)).toHaveLength(5);
    expect(await lister('presences', { role: 'tresorier' })).toHaveLength(6);
    expect(await lister('sas')).toHaveLength(1);
    expect(await lister('sas', { role: 'tresorier' })).toBeNull();
    const inconnu = { indicateur: crypto.randomUUID(), annee: '1' };
    expect(await listerFaitsDeLIndicateur(ici(), inconnu)).toMatchObject({
      refus: { motif: 'indicateur-inconnu' },
    });
  });

  it('se découpe par mois, par secteur ou par profession, et les parties font le tout', async () => {
    const couper = async (nom: string, coupe: string) => {
      const fait = await couperIndicateur(ici(), { indicateur: ids[nom], annee: '1', coupe });
      return exiger(fait).lignes;
    };
    const parMois = await couper('siennes', 'mois');
    expect(parMois).toHaveLength(12);
    expect(parMois.filter(({ milliemes }) => milliemes !== 0)).toEqual([
      { etiquette: 'mars 2025', milliemes: 1000 },
      { etiquette: 'juin 2025', milliemes: 2000 },
    ]);
    expect(await couper('presences', 'annee')).toEqual([
      { etiquette: 'Année 1', milliemes: 4000 },
      { etiquette: 'Année 2', milliemes: 1000 },
    ]);
    expect(await couper('siennes', 'profession')).toEqual([
      { etiquette: 'Médecin', milliemes: 3000 },
    ]);
    expect(await couper('reunis', 'secteur')).toEqual([
      { etiquette: 'Hors secteur', milliemes: 2000 },
    ]);
    expect(await couper('heures', 'secteur')).toEqual([
      { etiquette: 'Hors secteur', milliemes: 2666 },
    ]);
    // Nobody offered slots in those months: a share of nothing is unknown.
    const parts = await couper('part', 'trimestre');
    expect(parts.map(({ milliemes }) => milliemes)).toEqual([null, 66_666, null, null, null]);
  });

  it('n’est pas au contrat sans mesure connue, ni en part d’un compte d’une autre nature', async () => {
    const ajouter = async (calcul: object) => {
      const fait = await ajouterIndicateur(ici(), { ...COMMUN, libelle: 'x', ...calcul });
      return fait.ok ? 'fait' : fait.refus.motif;
    };
    expect(await ajouter({})).toBe('mesure-a-choisir');
    expect(await ajouter({ mesure: 'inventee' })).toBe('mesure-a-choisir');
    expect(await ajouter({ mesure: 'presences', rapporteeA: 'inventee' })).toBe('mesure-a-choisir');
    expect(await ajouter({ mesure: 'presences', rapporteeA: 'heures-reunies' })).toBe(
      'mesures-incomparables',
    );
    const ecrits = await banc.regarder('select id from financement.indicateurs');
    expect(ecrits).toHaveLength(Object.keys(CALCULS).length);
  });
});
