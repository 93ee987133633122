import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { comptesJobs } from '../jobs/prevenir-comptes.job.ts';
import {
  aLaPorte,
  donnerMotDePasse,
  enroler,
  MOT_DE_PASSE,
  ouvrirUnCompte,
  parLeCompte,
} from '../testing/builders.ts';
import { changerMotDePasse } from './changer-mot-de-passe.ts';
import { demanderMotDePasse } from './demander-mot-de-passe.ts';
import { reconnaitreSession } from './reconnaitre-session.ts';
import { lireLienDeMotDePasse, remplacerMotDePasse } from './remplacer-mot-de-passe.ts';

const NOUVEAU = 'cinq tilleuls au bord du gué';
const MORT = { ok: false, refus: { motif: 'lien-mort' } };

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
});

const apres = (minutes: number) => new Date(LUNDI_9H12.getTime() + minutes * 60_000);
const porte = (minutes = 0) => aLaPorte(banc, apres(minutes));
const evenements = async (genre: string) =>
  await banc.regarder('select id, donnees from socle.evenements where genre = $1 order by id', [
    genre,
  ]);

let sources = 0;

/** Asks for the link of the mail, lets the job send it twice, and gives its token; null when no mail was sent. */
async function recevoirLien(courriel: string, minutes = 0): Promise<string | null> {
  const source = `203.0.113.${sources++}`;
  exiger(await demanderMotDePasse(porte(minutes), { email: courriel, source }));
  const dernier = (await evenements('comptes.mot-de-passe-oublie')).at(-1);
  const job = comptesJobs.find(({ nom }) => nom === 'comptes.envoyer-lien');
  const { acteur } = banc.appel(null, { role: 'systeme' });
  const donnees = { compte: null, ...Object(dernier?.['donnees']) };
  const recu = { id: String(dernier?.['id']), genre: 'comptes.mot-de-passe-oublie', donnees };
  const moyens = { adresse: 'http://localhost', distribuer: async () => {}, sas: null };
  for (let fois = 0; fois < 2; fois++)
    await job?.executer({ ...porte(minutes), acteur }, recu, moyens);
  const le = apres(minutes).getTime();
  const ecrits = (await messagesEcrits(banc)).filter(
    (m) =>
      m.destinataire === courriel &&
      m.cree_le instanceof Date &&
      m.cree_le.getTime() === le &&
      m.corps.includes('mot-de-passe-oublie'),
  );
  if (ecrits.length > 1) throw new Error('one mail for one event');
  return /mot-de-passe-oublie\/([\w-]{43})/.exec(ecrits[0]?.corps ?? '')?.[1] ?? null;
}

describe('un mot de passe oublié', () => {
  it('se remplace par le lien reçu, une fois ; toutes les sessions se ferment, aucune ne s’ouvre', async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    const { session } = await enroler(porte(), courriel);
    const jeton = await recevoirLien(courriel);
    const lien = { jeton: jeton ?? '' };
    expect(exiger(await lireLienDeMotDePasse(porte(1), lien))).toEqual({ courriel });
    exiger(await remplacerMotDePasse(porte(1), { ...lien, nouveau: NOUVEAU }));
    expect(exiger(await reconnaitreSession(porte(1), { jeton: session.jeton }))).toBeNull();
    expect((await donnerMotDePasse(porte(2), { courriel })).ok).toBe(false);
    const suite = exiger(await donnerMotDePasse(porte(2), { courriel, motDePasse: NOUVEAU }));
    expect(suite.genre).toBe('facteur');
    expect(
      await remplacerMotDePasse(porte(2), { ...lien, nouveau: 'encore un autre, très long' }),
    ).toEqual(MORT);
    const traces = await banc.regarder(
      "select from tracabilite.traces where cpts_id = $1 and objet = $2 and action = 'comptes.mot-de-passe-remplace'",
      [cpts.id, id],
    );
    expect(traces).toHaveLength(1);
  });

  it('donne la même réponse, et laisse le même événement, à une adresse inconnue', async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    const avant = (await evenements('comptes.mot-de-passe-oublie')).length;
    const demander = (email: string) =>
      demanderMotDePasse(porte(), { email, source: '198.51.100.9' });
    const reponses = [await demander(courriel), await demander('personne@exemple.invalid')];
    expect(reponses[0]).toEqual(reponses[1]);
    const laisses = (await evenements('comptes.mot-de-passe-oublie')).slice(avant);
    expect(laisses.map(({ donnees }) => donnees)).toEqual([{ compte: id }, { compte: null }]);
  });

  it('a un lien d’une heure, que le suivant remplace', async () => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'referent');
    const premier = await recevoirLien(courriel, 0);
    const second = await recevoirLien(courriel, 5);
    expect(await lireLienDeMotDePasse(porte(6), { jeton: premier })).toEqual(MORT);
    expect((await lireLienDeMotDePasse(porte(64), { jeton: second })).ok).toBe(true);
    expect(await lireLienDeMotDePasse(porte(66), { jeton: second })).toEqual(MORT);
  });

  it('n’écrit que trois fois par heure à un même compte, sans le dire', async () => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'referent');
    const recus: (string | null)[] = [];
    for (let i = 0; i < 4; i++) recus.push(await recevoirLien(courriel, i));
    expect(recus.map((jeton) => jeton !== null)).toEqual([true, true, true, false]);
  });

  it('garde le lien quand le nouveau mot de passe est refusé, et ne le prête qu’une fois à cent', async () => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'referent');
    const jeton = await recevoirLien(courriel);
    const refus = await remplacerMotDePasse(porte(), { jeton, nouveau: 'trop court' });
    expect(refus).toEqual({ ok: false, refus: { motif: 'mot-de-passe', pourquoi: 'trop-court' } });
    const tous = Array.from({ length: 100 }, () =>
      remplacerMotDePasse(porte(), { jeton, nouveau: NOUVEAU }),
    );
    expect((await Promise.all(tous)).filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('changer de mot de passe', () => {
  it('demande l’ancien, ferme les autres sessions et garde celle-ci', async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'referent');
    const ouvrir = async () => exiger(await donnerMotDePasse(porte(), { courriel })).jeton;
    const [ici, ailleurs] = [await ouvrir(), await ouvrir()];
    const moi = parLeCompte(banc, id, { maintenant: apres(1) });
    const essai = crypto.randomUUID();
    const changer = (ancien: string, nouveau: string) =>
      changerMotDePasse(moi, { ancien, nouveau, jeton: ici, essai });
    expect(await changer('pas le bon', NOUVEAU)).toEqual({
      ok: false,
      refus: { motif: 'ancien-inconnu' },
    });
    expect(await changer(MOT_DE_PASSE, 'brévillon2026!')).toEqual({
      ok: false,
      refus: { motif: 'mot-de-passe', pourquoi: 'tire-de-vous' },
    });
    expect((await donnerMotDePasse(porte(1), { courriel })).ok).toBe(true);
    exiger(await changer(MOT_DE_PASSE, NOUVEAU));
    const vue = async (jeton: string) => exiger(await reconnaitreSession(porte(1), { jeton }));
    expect(await vue(ici)).not.toBeNull();
    expect(await vue(ailleurs)).toBeNull();
    expect((await donnerMotDePasse(porte(1), { courriel, motDePasse: NOUVEAU })).ok).toBe(true);
  });
});
