import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { deleteDemandesDeCompte } from '../data/demandes-de-compte.repository.ts';
import { ADRESSE, jetonRecu } from '../testing/builders.ts';
import { approuverDemande, declinerDemande } from './decider-demande-de-compte.ts';
import { demanderUnCompte } from './demander-un-compte.ts';

let banc: Banc;
let ici: CptsCourante;
let courriel = '';
let suite = 0;
beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
});
beforeEach(() => {
  suite += 1;
  courriel = `demande${suite}@exemple.invalid`;
});

const demander = (plus: Record<string, unknown> = {}) =>
  demanderUnCompte(banc.appel(ici, { role: 'public' }), {
    prenom: 'Odile',
    nom: 'Marquessac',
    courriel,
    profession: 'Pharmacienne',
    ...plus,
  });
const enBase = async () =>
  await banc.regarder(
    'select id, nom, fois, decision, raison from comptes.demandes_de_compte where courriel = $1 order by recue_le',
    [courriel],
  );
const idDe = async () => String((await enBase()).at(-1)?.['id']);
const messages = async () =>
  (await messagesEcrits(banc)).filter(({ destinataire }) => destinataire === courriel);

describe('une demande de compte', () => {
  it('répétée cent fois, en est une, et garde ses premiers mots', async () => {
    exiger(await demander());
    const encore = await Promise.all(
      Array.from({ length: 99 }, () => demander({ nom: 'Usurpateur' })),
    );
    expect(encore.every((r) => r.ok && r.valeur === null)).toBe(true);
    expect(await enBase()).toMatchObject([{ nom: 'Marquessac', fois: 100, decision: null }]);
  });

  it('approuvée, envoie une invitation ; une fois, même à cent', async () => {
    exiger(await demander());
    const saisie = {
      demande: await idDe(),
      role: 'partenaire',
      du: '2026-11-23',
      adresse: ADRESSE,
    };
    const reponses = await Promise.all(
      Array.from({ length: 100 }, () => approuverDemande(banc.appel(ici), saisie)),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enBase()).toMatchObject([{ decision: 'approuvee' }]);
    expect(await jetonRecu(banc, courriel)).toMatch(/^[\w-]{43}$/);
    expect(await messages()).toHaveLength(1);
  });

  it('déclinée, envoie les mots de la coordination ; la personne peut redemander', async () => {
    exiger(await demander());
    const saisie = { demande: await idDe(), raison: 'Votre cabinet est dans la CPTS voisine.' };
    exiger(await declinerDemande(banc.appel(ici), saisie));
    expect(await declinerDemande(banc.appel(ici), saisie)).toMatchObject({
      refus: { motif: 'demande-deja-decidee' },
    });
    const [message] = await messages();
    expect(message?.corps).toContain('Votre cabinet est dans la CPTS voisine.');
    exiger(await demander());
    expect(await enBase()).toHaveLength(2);
  });

  it('ne se décide ni sans le droit, ni d’une autre CPTS, ni sans un mot, ni vers un rôle trop haut', async () => {
    exiger(await demander());
    const demande = await idDe();
    const assistant = banc.appel(ici, { role: 'assistant' });
    expect((await declinerDemande(assistant, { demande, raison: 'Non' })).ok).toBe(false);
    const ailleurs = await banc.creerCpts(`ailleurs-${suite}`);
    expect(await declinerDemande(banc.appel(ailleurs), { demande, raison: 'Non' })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
    expect((await declinerDemande(banc.appel(ici), { demande, raison: ' ' })).ok).toBe(false);
    const trop = { demande, role: 'administrateur', du: '2026-11-23', adresse: ADRESSE };
    expect(await approuverDemande(banc.appel(ici), trop)).toMatchObject({
      refus: { motif: 'role-non-donnable' },
    });
    expect(await enBase()).toMatchObject([{ decision: null }]);
    expect(await messages()).toEqual([]);
  });

  it('s’efface à son terme, et pas avant', async () => {
    exiger(await demander());
    const purger = async (avant: Date) =>
      await banc.lire(ici, (tx) => deleteDemandesDeCompte(tx, ici.id, avant));
    await purger(LUNDI_9H12);
    expect(await enBase()).toHaveLength(1);
    await purger(new Date(LUNDI_9H12.getTime() + 1));
    expect(await enBase()).toEqual([]);
  });

  it('mal remplie, ne laisse rien', async () => {
    for (const faute of [
      { courriel: 'non' },
      { nom: ' ' },
      { rpps: '12345678901' },
      { autre: 'x' },
    ])
      expect(await demander(faute)).toMatchObject({ refus: { motif: 'saisie-invalide' } });
    expect(await enBase()).toEqual([]);
  });
});
