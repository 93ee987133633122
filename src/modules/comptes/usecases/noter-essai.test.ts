import * as argon from '@node-rs/argon2';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { comptesJobs } from '../jobs/prevenir-comptes.job.ts';
import { aLaPorte, donnerMotDePasse, enroler, ouvrirUnCompte } from '../testing/builders.ts';

// Test files of a worker share their modules: those below must be read again for the counted copy to be theirs.
vi.hoisted(() => vi.resetModules());
vi.mock('@node-rs/argon2', async (importer) => {
  const vrai = await importer<typeof argon>();
  return { ...vrai, verify: vi.fn(vrai.verify) };
});

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
});
beforeEach(() => banc.regarder('delete from comptes.tentatives'));

const CHEZ_SOI = '192.0.2.7';
const TROP = { ok: false, refus: { motif: 'trop-d-essais' } };
const INCONNU = { ok: false, refus: { motif: 'identifiants-inconnus' } };
const apres = (secondes: number) =>
  aLaPorte(banc, new Date(LUNDI_9H12.getTime() + secondes * 1000));

const rater = (courriel: string, source: string, secondes = 0) =>
  donnerMotDePasse(apres(secondes), { courriel, source, motDePasse: 'pas le bon du tout' });

/** Wrong guesses on one account, each from another source. */
async function assaillir(courriel: string, nombre: number, secondes = 0) {
  for (let i = 0; i < nombre; i++) await rater(courriel, `198.51.100.${i}`, secondes);
}

describe('un compte inconnu', () => {
  it('a la même réponse qu’un mot de passe faux, après le même calcul d’empreinte', async () => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    const verify = vi.mocked(argon.verify);
    verify.mockClear();
    expect(await rater(courriel, CHEZ_SOI)).toEqual(INCONNU);
    expect(verify).toHaveBeenCalledTimes(1);
    expect(await rater('personne@exemple.invalid', CHEZ_SOI)).toEqual(INCONNU);
    expect(verify).toHaveBeenCalledTimes(2);
    const [empreinte] = verify.mock.calls[1] ?? [];
    expect(String(empreinte)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('attend comme un autre après trop d’essais, et ne reçoit rien', async () => {
    for (let i = 0; i < 6; i++) expect(await rater('x@exemple.invalid', CHEZ_SOI)).toEqual(INCONNU);
    expect(await rater('x@exemple.invalid', CHEZ_SOI)).toEqual(TROP);
  });
});

describe('trop d’essais d’une même source', () => {
  it('la font attendre sur ce compte, pendant que le titulaire entre d’ailleurs', async () => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    for (let i = 0; i < 6; i++) expect(await rater(courriel, '203.0.113.1')).toEqual(INCONNU);
    expect(await donnerMotDePasse(apres(0), { courriel, source: '203.0.113.1' })).toEqual(TROP);
    expect((await donnerMotDePasse(apres(0), { courriel, source: CHEZ_SOI })).ok).toBe(true);
    expect((await donnerMotDePasse(apres(901), { courriel, source: '203.0.113.1' })).ok).toBe(true);
  });

  it('la font attendre sur tous les comptes, même envoyés ensemble', async () => {
    const inconnus = Array.from({ length: 100 }, (_, i) => `inconnu${i}@exemple.invalid`);
    const reponses = await Promise.all(inconnus.map((courriel) => rater(courriel, '203.0.113.2')));
    expect(reponses.filter(({ ok }) => ok)).toEqual([]);
    const refus = reponses.map((reponse) => (reponse.ok ? '' : reponse.refus.motif));
    expect(refus.filter((motif) => motif === 'identifiants-inconnus')).toHaveLength(40);
  });

  it('ne comptent pas ceux qui réussissent', async () => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'referent');
    for (let i = 0; i < 12; i++)
      expect((await donnerMotDePasse(apres(i), { courriel })).ok).toBe(true);
  });
});

describe('des essais de beaucoup de sources sur un compte', () => {
  it('s’attendent de plus en plus, sans jamais tenir dehors qui vient d’où il venait', async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    await enroler(apres(0), courriel);
    const venues = 'select from comptes.provenances where compte_id = $1';
    expect(await banc.regarder(venues, [id])).toHaveLength(2);
    await assaillir(courriel, 14, 60);
    expect(await rater(courriel, '203.0.113.3', 60)).toEqual(TROP);
    expect((await donnerMotDePasse(apres(60), { courriel, source: CHEZ_SOI })).ok).toBe(true);
    // Elsewhere, a wait and not a lock.
    expect((await donnerMotDePasse(apres(60 + 901), { courriel, source: '203.0.113.3' })).ok).toBe(
      true,
    );
  });

  it('n’arrêtent pas le navigateur qui a gardé sa marque, d’où qu’il vienne', async () => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    const { session } = await enroler(apres(0), courriel);
    await assaillir(courriel, 14, 60);
    const { appareil } = session;
    const ailleurs = { courriel, source: '203.0.113.4' };
    expect(await donnerMotDePasse(apres(60), ailleurs)).toEqual(TROP);
    const autre = await ouvrirUnCompte(banc, cpts, 'professionnel');
    await assaillir(autre.courriel, 14, 60);
    // The mark of one account is nothing to another.
    const sienne = { courriel: autre.courriel, source: '203.0.113.5', appareil };
    expect(await donnerMotDePasse(apres(60), sienne)).toEqual(TROP);
    expect((await donnerMotDePasse(apres(60), { ...ailleurs, appareil })).ok).toBe(true);
  });

  it('préviennent le titulaire, une fois', async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    await assaillir(courriel, 13);
    const evenements = await banc.regarder(
      "select id, donnees from socle.evenements where genre = 'comptes.essais-repetes' and donnees ->> 'compte' = $1",
      [id],
    );
    expect(evenements).toHaveLength(1);
    const prevenir = comptesJobs.find(({ nom }) => nom === 'comptes.prevenir-des-essais');
    const appel = { ...apres(0), acteur: banc.appel(null, { role: 'systeme' }).acteur };
    const recu = {
      id: String(evenements[0]?.['id']),
      genre: 'comptes.essais-repetes',
      donnees: { compte: id, genre: 'mot-de-passe' },
    };
    const moyens = { adresse: 'http://localhost', distribuer: async () => {}, sas: null };
    await prevenir?.executer(appel, recu, moyens);
    await prevenir?.executer(appel, recu, moyens);
    const ecrits = (await messagesEcrits(banc)).filter((m) => m.destinataire === courriel);
    expect(ecrits.map(({ sujet }) => sujet)).toEqual([
      'Des essais de connexion à votre compte ont échoué',
    ]);
    expect(exiger(await donnerMotDePasse(apres(3600), { courriel })).genre).toBe('enrolement');
  });
});
