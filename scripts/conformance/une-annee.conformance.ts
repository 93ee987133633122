import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../src/app/testing/banc.ts';
import { creerGroupe } from '../../src/modules/reunions/usecases/tenir-groupe.ts';
import { ajouterMembres } from '../../src/modules/reunions/usecases/tenir-membres.ts';
import { deposer, urneDe } from '../../src/modules/scrutins/testing/builders.ts';
import { compterVoteSecret } from '../../src/modules/seances/usecases/compter-vote-secret.ts';
import { convoquerSeance } from '../../src/modules/seances/usecases/convoquer-seance.ts';
import { nommerLesElus } from '../../src/modules/seances/usecases/nommer-les-elus.ts';
import { noterPresences } from '../../src/modules/seances/usecases/noter-presences.ts';
import { ouvrirVoteSecret } from '../../src/modules/seances/usecases/ouvrir-vote-secret.ts';
import { preparerSeconde } from '../../src/modules/seances/usecases/preparer-seance.ts';
import { lireProcesVerbal } from '../../src/modules/seances/usecases/tenir-proces-verbal.ts';
import { dresserCarence, ouvrirSeance } from '../../src/modules/seances/usecases/tenir-seance.ts';
import { type Association, fonder } from './annee/corps.ts';
import { reunir } from './annee/reunion.ts';
import { adopter, apres, convoquer, type Ici, type Rendez, tenir } from './annee/seance.ts';

// A year of the life of a CPTS, played by the use cases: what the register, the minutes, the sheets and the ledger say of it
// must agree, to the minute, across both nights when the clocks change.

const soir = (jour: string, ete: boolean): Rendez => ({
  ...{ jour, debut: '20:00', fin: '22:00', minutes: 120 },
  a: new Date(`${jour}T${ete ? '18' : '19'}:00:00Z`),
});
/** From ten in the evening to four in the morning: five hours in March, seven in October. */
const MARS: Rendez = {
  ...{ jour: '2027-03-27', debut: '22:00', fin: '04:00', minutes: 5 * 60 },
  a: new Date('2027-03-27T21:00:00Z'),
};
const OCTOBRE: Rendez = {
  ...{ jour: '2027-10-30', debut: '22:00', fin: '04:00', minutes: 7 * 60 },
  a: new Date('2027-10-30T20:00:00Z'),
};
const enEte = (jour: string) => jour > '2027-03-27' && jour <= '2027-10-30';
const mois = (n: number) => String(n).padStart(2, '0');

let banc: Banc;
let ici: Ici;
let association: Association;
/** What was lived, added up apart from the program. */
const vecu = { minutes: 0, presences: 0, reunions: 0 };
const adoptees = { assemblee: 0, conseil: 0 };
const tenues: string[] = [];

beforeAll(async () => {
  banc = await dresserBanc();
  association = await fonder(banc);
  ici = { banc, cpts: association.cpts };
}, 120_000);

function compter(minutes: number, presences: number): void {
  vecu.minutes += minutes;
  vecu.presences += presences;
  vecu.reunions += 1;
}

type Appel = ReturnType<Banc['appel']>;

/** Each voice of the list votes, in turn, for one candidate then the other; the first has `avance` more. */
async function elire(appel: Appel, seance: string, avance: number): Promise<string> {
  const question = 'Un siège au conseil';
  const candidats = 'Aubierge Valmont35\nPerpétue Sansclef';
  const election = { seance, question, candidats, sieges: '1', majorite: 'relative' };
  const { id } = exiger(await ouvrirVoteSecret(appel, election));
  const urne = await urneDe(banc, appel, id);
  const votant = banc.appel(ici.cpts, { role: 'public', maintenant: appel.maintenant });
  const votent = urne.voix.flatMap((voix, qui) => (voix.length > 0 ? [qui] : []));
  const moitie = Math.floor((votent.length + avance) / 2);
  for (const [n, qui] of votent.slice(0, moitie * 2 - avance).entries())
    exiger(
      await deposer(banc, ici.cpts, { urne, qui, choix: [n < moitie ? '1' : '2'], appel: votant }),
    );
  const { dit } = exiger(await compterVoteSecret(appel, { seance, scrutin: id }));
  return avance > 0 ? `${id} ${dit}` : dit;
}

/** An assembly that lacks its quorum, and the second one, which has none: the id of the latter. */
async function secondeConvocation(instance: string): Promise<string> {
  const titre = 'Assemblée générale';
  const ete = soir('2027-06-10', true);
  const vide = await convoquer(ici, { ...ete, instance, titre });
  const le = (m: number) => banc.appel(ici.cpts, { maintenant: apres(ete.a, m) });
  const peu = await banc.regarder(
    "select id from seances.participants where seance_id = $1 and voix = 'deliberative' limit 9",
    [vide],
  );
  const presents = peu.map(({ id }) => ({ participant: String(id), presence: 'sur-place' }));
  exiger(await noterPresences(le(5), { seance: vide, presents }));
  const refus = await ouvrirSeance(le(6), { seance: vide });
  if (refus.ok || refus.refus.motif !== 'quorum-manque') throw new Error('le quorum ne manque pas');
  exiger(await dresserCarence(le(30), { seance: vide }));
  const juillet = soir('2027-07-01', true);
  const { jour, debut, fin } = juillet;
  const lieu = { modalite: 'presence', lieu: 'Salle des fêtes de Giat' };
  const dits = { seance: vide, titre, jour, debut, fin, ...lieu };
  const { id: seconde } = exiger(await preparerSeconde(le(31), dits));
  exiger(await convoquerSeance(le(32), { seance: seconde }));
  const approuver = async (appel: Appel) => {
    await adopter(appel, { seance: seconde, question: 'Approuver les comptes', pour: 9 });
    adoptees.assemblee += 1;
  };
  compter(
    await tenir(ici, { seance: seconde, rendez: juillet, presents: 9, pendant: approuver }),
    9,
  );
  return seconde;
}

describe('une année de la vie d’une CPTS', () => {
  it('trois assemblées : une élection à égalité, refaite ; une sans quorum, convoquée à nouveau', async () => {
    const { assemblee: instance, conseil } = association;
    const titre = 'Assemblée générale';
    const hiver = soir('2027-01-21', false);
    const premiere = await convoquer(ici, { ...hiver, instance, titre });
    const pendant = async (appel: Appel) => {
      await adopter(appel, { seance: premiere, question: 'Approuver le rapport', pour: 30 });
      expect(await elire(appel, premiere, 0)).toMatch(/^Personne n’est élu\. À départager/);
      const [scrutin = '', ...dit] = (await elire(appel, premiere, 2)).split(' ');
      expect(dit.join(' ')).toMatch(/^Élus.: Aubierge Valmont35/);
      const mandat = { instance: conseil, fonction: 'membre', du: hiver.jour };
      exiger(await nommerLesElus(appel, { seance: premiere, scrutin, ...mandat }));
      adoptees.assemblee += 2;
    };
    compter(await tenir(ici, { seance: premiere, rendez: hiver, presents: 30, pendant }), 30);

    const seconde = await secondeConvocation(instance);

    const decembre = soir('2027-12-09', false);
    const derniere = await convoquer(ici, { ...decembre, instance, titre });
    const finir = async (appel: Appel) => {
      const question = 'Approuver le procès-verbal de janvier';
      await adopter(appel, { seance: derniere, question, pour: 25 }, premiere);
      await adopter(appel, { seance: derniere, question: 'Voter le budget', pour: 25 });
      adoptees.assemblee += 1;
    };
    compter(
      await tenir(ici, { seance: derniere, rendez: decembre, presents: 25, pendant: finir }),
      25,
    );
    tenues.push(premiere, seconde, derniere);
    const { texte, ...pv } = exiger(
      await lireProcesVerbal(banc.appel(ici.cpts, { maintenant: apres(decembre.a, 180) }), {
        seance: premiere,
      }),
    );
    expect(JSON.stringify({ texte, pv })).toMatch(/approuve/i);
  }, 300_000);

  it('douze conseils, dont deux pendant les nuits où l’heure change', async () => {
    let avant: string | undefined;
    for (let m = 1; m <= 12; m++) {
      const jour = `2027-${mois(m)}-15`;
      const rendez = m === 3 ? MARS : m === 10 ? OCTOBRE : soir(jour, enEte(jour));
      const titre = `Conseil du mois ${m}`;
      const seance = await convoquer(ici, { ...rendez, instance: association.conseil, titre });
      const presents = m === 1 ? 11 : 12;
      const pendant = async (appel: Appel) => {
        await adopter(appel, { seance, question: `Décision ${m}`, pour: presents });
        adoptees.conseil += 1;
        if (avant)
          await adopter(appel, { seance, question: 'Procès-verbal', pour: presents }, avant);
      };
      compter(await tenir(ici, { seance, rendez, presents, pendant }), presents);
      tenues.push(seance);
      avant = seance;
    }
  }, 300_000);

  it('soixante réunions, plus de deux mille signatures par lien', async () => {
    const appel = banc.appel(ici.cpts);
    const { id: groupe } = exiger(
      await creerGroupe(appel, { nom: 'Plaies chroniques', missions: ['parcours'] }),
    );
    const invites = Array.from({ length: 34 }, (_, i) => `Personne ${mois(i)}, membre`).join('\n');
    exiger(await ajouterMembres(appel, { groupe, professionnels: [], invites }));
    let signatures = 0;
    for (let n = 0; n < 60; n++) {
      const jour = new Date(Date.UTC(2027, 0, 4 + n * 6)).toISOString().slice(0, 10);
      const rendez = n === 13 ? MARS : n === 49 ? OCTOBRE : soir(jour, enEte(jour));
      const reunion = await reunir(ici, groupe, rendez);
      signatures += reunion.signatures;
      compter(reunion.minutes, reunion.signatures);
    }
    expect(signatures).toBe(60 * 34);
  }, 600_000);

  it('le journal, les feuilles, le registre et les procès-verbaux disent la même chose', async () => {
    const [faits] = await banc.regarder(
      `select count(*) filter (where genre = 'reunions.presence')::int as presences,
         sum(minutes) filter (where genre = 'reunions.presence')::int as minutes,
         count(*) filter (where genre = 'reunions.reunion')::int as reunions
       from journal.faits where cpts_id = $1`,
      [ici.cpts.id],
    );
    expect(faits).toEqual(vecu);
    const feuilles = await banc.regarder(
      "select contenu::jsonb -> 'lignes' as lignes from reunions.feuilles where cpts_id = $1",
      [ici.cpts.id],
    );
    expect(feuilles).toHaveLength(60 + tenues.length);
    const nombres = (instance: string) =>
      banc.regarder(
        'select count(*)::int as n, max(numero)::int as dernier from seances.decisions where instance_id = $1',
        [instance],
      );
    for (const [nom, instance] of [
      ['assemblee', association.assemblee],
      ['conseil', association.conseil],
    ] as const)
      expect(await nombres(instance)).toEqual([{ n: adoptees[nom], dernier: adoptees[nom] }]);
    for (const seance of tenues) {
      const appel = banc.appel(ici.cpts, { maintenant: new Date('2028-01-10T09:00:00Z') });
      const { texte } = exiger(await lireProcesVerbal(appel, { seance }));
      const dit = JSON.stringify(texte);
      expect(dit).toMatch(/Séance levée à (22|4|04).?h/);
      const ecrites = await banc.regarder(
        'select texte from seances.decisions where seance_id = $1',
        [seance],
      );
      for (const { texte: decision } of ecrites)
        expect(dit).toContain(JSON.stringify(decision).slice(1, -1));
    }
  });
});
