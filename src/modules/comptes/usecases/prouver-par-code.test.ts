import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { codeAt } from '#platform/crypto/one-time-code.ts';
import {
  aLaPorte,
  donnerCode,
  donnerMotDePasse,
  enroler,
  etapeDe,
  MOT_DE_PASSE,
  ouvrirUnCompte,
  VISITEUR,
} from '../testing/builders.ts';
import { ajouterCode } from './ajouter-code.ts';
import { proposerCode } from './proposer-code.ts';
import { prouverParCode } from './prouver-par-code.ts';
import { reconnaitreSession } from './reconnaitre-session.ts';
import { seConnecter } from './se-connecter.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
});

const apres = (secondes: number) => new Date(LUNDI_9H12.getTime() + secondes * 1000);
const porte = (secondes = 0) => aLaPorte(banc, apres(secondes));

/** Somebody who signed in once, with the application they added. */
async function quelquUn() {
  const compte = await ouvrirUnCompte(banc, cpts, 'professionnel');
  return { ...compte, ...(await enroler(porte(), compte.courriel)) };
}

/** Gives that code on a new step, `secondes` after Monday 9:12. */
async function essayer(
  { id, courriel }: { readonly id: string; readonly courriel: string },
  code: string,
  secondes: number,
) {
  const etape = await etapeDe(porte(secondes), courriel);
  return await donnerCode(porte(secondes), { compte: id, etape, code });
}

/** A hundred steps of one account, a minute after Monday 9:12; budgets of attempts are tested apart. */
const centEtapes = (email: string) =>
  Promise.all(
    Array.from({ length: 100 }, async () => {
      const essai = crypto.randomUUID();
      const saisie = { email, motDePasse: MOT_DE_PASSE, visiteur: VISITEUR, essai };
      return exiger(await seConnecter(porte(60), saisie)).jeton;
    }),
  );

const prouver = (preuve: {
  readonly etape: string;
  readonly code: string;
  readonly moyen: 'code' | 'secours';
}) => prouverParCode(porte(60), { ...preuve, visiteur: VISITEUR, essai: crypto.randomUUID() });

const sessions = async (compte: string) =>
  await banc.regarder('select id, empreinte, moyen from comptes.sessions where compte_id = $1', [
    compte,
  ]);

describe('la première connexion d’un rôle qui lit la santé', () => {
  it('n’ouvre aucune session avant que le second facteur soit ajouté', async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    const suite = exiger(await donnerMotDePasse(porte(), { courriel }));
    expect(suite.genre).toBe('enrolement');
    expect(await sessions(id)).toEqual([]);
    const { secret, scelle } = exiger(
      await proposerCode(porte(), { etape: suite.jeton, scelle: null }),
    );
    const saisie = { etape: suite.jeton, scelle, nom: 'Téléphone', visiteur: VISITEUR };
    const faux = await ajouterCode(porte(), { ...saisie, code: '000000' });
    expect(faux).toEqual({ ok: false, refus: { motif: 'code-refuse' } });
    expect(await sessions(id)).toEqual([]);
    const bon = exiger(await ajouterCode(porte(), { ...saisie, code: codeAt(secret, apres(0)) }));
    expect(bon.codes).toHaveLength(10);
    expect(await sessions(id)).toMatchObject([{ moyen: 'code', id: bon.session?.id }]);
  });

  it.each([
    'administrateur',
    'president',
    'tresorier',
    'secretaire',
    'coordinateur',
    'delegue',
  ] as const)('en demande un à %s', async (role) => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, role);
    expect(exiger(await donnerMotDePasse(porte(), { courriel })).genre).toBe('enrolement');
  });

  it.each(['ars', 'cpam', 'referent'] as const)('n’en demande pas à %s', async (role) => {
    const { courriel } = await ouvrirUnCompte(banc, cpts, role);
    expect(exiger(await donnerMotDePasse(porte(), { courriel })).genre).toBe('session');
  });

  it('n’ajoute qu’une fois un même secret, et l’étape ne sert qu’une fois', async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'professionnel');
    const etape = await etapeDe(porte(), courriel);
    const { secret, scelle } = exiger(await proposerCode(porte(), { etape, scelle: null }));
    const saisie = {
      etape,
      scelle,
      code: codeAt(secret, apres(0)),
      nom: 'Téléphone',
      visiteur: VISITEUR,
    };
    const tous = await Promise.all(Array.from({ length: 20 }, () => ajouterCode(porte(), saisie)));
    expect(tous.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await banc.regarder('select from comptes.facteurs where compte_id = $1', [id]),
    ).toHaveLength(1);
    expect(await sessions(id)).toHaveLength(1);
  });

  it('ne garde le secret que chiffré, et n’accepte pas celui proposé à un autre', async () => {
    const { secret } = await quelquUn();
    const gardes = await banc.regarder('select to_jsonb(f)::text as texte from comptes.facteurs f');
    expect(gardes.some(({ texte }) => String(texte).includes(secret))).toBe(false);
    const [un, autre] = [
      await ouvrirUnCompte(banc, cpts, 'hopital'),
      await ouvrirUnCompte(banc, cpts, 'hopital'),
    ];
    const pourUn = exiger(
      await proposerCode(porte(), { etape: await etapeDe(porte(), un.courriel), scelle: null }),
    );
    const code = codeAt(pourUn.secret, apres(0));
    const etape = await etapeDe(porte(), autre.courriel);
    const saisie = { etape, scelle: pourUn.scelle, code, nom: 'Téléphone', visiteur: VISITEUR };
    expect(await ajouterCode(porte(), saisie)).toEqual({
      ok: false,
      refus: { motif: 'secret-perime' },
    });
  });
});

describe('le code d’une application', () => {
  it('ouvre une nouvelle session, et le même code n’en ouvre pas d’autre', async () => {
    const personne = await quelquUn();
    const code = codeAt(personne.secret, apres(60));
    expect((await essayer(personne, code, 60)).ok).toBe(true);
    expect(await essayer(personne, code, 65)).toEqual({
      ok: false,
      refus: { motif: 'code-deja-servi' },
    });
    const ouvertes = await sessions(personne.id);
    expect(ouvertes).toHaveLength(2);
    expect(new Set(ouvertes.map(({ empreinte }) => String(empreinte))).size).toBe(2);
  });

  it('donné à l’ajout a servi : il n’ouvre rien ensuite', async () => {
    const personne = await quelquUn();
    const refus = await essayer(personne, codeAt(personne.secret, apres(0)), 5);
    expect(refus).toEqual({ ok: false, refus: { motif: 'code-deja-servi' } });
  });

  it('donné cent fois ensemble, sur cent étapes, n’ouvre qu’une session', async () => {
    const personne = await quelquUn();
    const code = codeAt(personne.secret, apres(60));
    const etapes = await centEtapes(personne.courriel);
    const essais = etapes.map((etape) => prouver({ etape, code, moyen: 'code' }));
    const reussites = (await Promise.all(essais)).filter(({ ok }) => ok);
    expect(reussites).toHaveLength(1);
    expect(await sessions(personne.id)).toHaveLength(2);
  });

  it('est admis un pas avant et un pas après, pas plus', async () => {
    for (const [decalage, admis] of [
      [-60, false],
      [-30, true],
      [30, true],
      [60, false],
    ] as const) {
      const personne = await quelquUn();
      const code = codeAt(personne.secret, apres(300 + decalage));
      expect((await essayer(personne, code, 300)).ok, String(decalage)).toBe(admis);
    }
  });

  it('ne revient pas en arrière : un pas plus ancien que le dernier accepté est refusé', async () => {
    const personne = await quelquUn();
    expect((await essayer(personne, codeAt(personne.secret, apres(330)), 300)).ok).toBe(true);
    const ancien = await essayer(personne, codeAt(personne.secret, apres(300)), 305);
    expect(ancien).toEqual({ ok: false, refus: { motif: 'code-deja-servi' } });
  });
});

describe('l’étape entre le mot de passe et la session', () => {
  it('dure dix minutes et ne sert qu’une fois', async () => {
    const { id, courriel, secret } = await quelquUn();
    const etape = await etapeDe(porte(60), courriel);
    const donner = (secondes: number) =>
      donnerCode(porte(secondes), { compte: id, etape, code: codeAt(secret, apres(secondes)) });
    expect(await donner(661)).toEqual({ ok: false, refus: { motif: 'etape-close' } });
    expect((await donner(650)).ok).toBe(true);
    expect(await donner(655)).toEqual({ ok: false, refus: { motif: 'etape-close' } });
  });

  it('n’est pas une session, et se ferme après cinq codes faux', async () => {
    const { id, courriel, secret } = await quelquUn();
    const etape = await etapeDe(porte(60), courriel);
    expect(exiger(await reconnaitreSession(porte(60), { jeton: etape }))).toBeNull();
    for (let i = 0; i < 5; i++)
      expect((await donnerCode(porte(60), { compte: id, etape, code: '000000' })).ok).toBe(false);
    const bon = await donnerCode(porte(60), { compte: id, etape, code: codeAt(secret, apres(60)) });
    expect(bon).toEqual({ ok: false, refus: { motif: 'trop-d-essais' } });
  });

  it('ne laisse pas deviner : des codes faux répétés sont tracés et dits au titulaire', async () => {
    const { id, courriel } = await quelquUn();
    for (let i = 0; i < 6; i++) {
      const etape = await etapeDe(porte(60), courriel);
      await donnerCode(porte(60), { compte: id, etape, code: '000000' });
    }
    const traces = await banc.regarder(
      "select cpts_id from tracabilite.traces where objet = $1 and action = 'comptes.second-facteur-force'",
      [id],
    );
    expect(traces.map(({ cpts_id }) => cpts_id)).toContain(cpts.id);
    const evenements = await banc.regarder(
      "select donnees from socle.evenements where genre = 'comptes.essais-repetes' and donnees ->> 'compte' = $1",
      [id],
    );
    expect(evenements).toHaveLength(1);
  });

  it('n’ouvre rien à un compte désactivé entre-temps', async () => {
    const { id, courriel, secret } = await quelquUn();
    const etape = await etapeDe(porte(60), courriel);
    await banc.regarder('update comptes.comptes set desactive_le = now() where id = $1', [id]);
    const code = codeAt(secret, apres(60));
    expect((await donnerCode(porte(60), { compte: id, etape, code })).ok).toBe(false);
    expect((await donnerMotDePasse(porte(60), { courriel, motDePasse: MOT_DE_PASSE })).ok).toBe(
      false,
    );
  });
});

describe('un code de secours', () => {
  it('ouvre une session, une seule fois, même donné cent fois ensemble', async () => {
    const { id, courriel, codes } = await quelquUn();
    const code = codes[3]?.toLowerCase().replaceAll('-', ' ') ?? '';
    const etapes = await centEtapes(courriel);
    const essais = etapes.map((etape) => prouver({ etape, code, moyen: 'secours' }));
    const reussites = (await Promise.all(essais)).filter(({ ok }) => ok);
    expect(reussites).toMatchObject([{ valeur: { restants: 9 } }]);
    expect((await sessions(id)).map(({ moyen }) => moyen).sort()).toEqual(['code', 'secours']);
    const gardes = await banc.regarder(
      'select to_jsonb(c)::text as texte from comptes.codes_de_secours c',
    );
    expect(gardes.some(({ texte }) => codes.some((c) => String(texte).includes(c)))).toBe(false);
  });

  it('d’un autre compte n’ouvre rien', async () => {
    const [un, autre] = [await quelquUn(), await quelquUn()];
    const etape = await etapeDe(porte(60), autre.courriel);
    const code = un.codes[0] ?? '';
    const refus = await donnerCode(porte(60), { compte: autre.id, etape, code, moyen: 'secours' });
    expect(refus).toEqual({ ok: false, refus: { motif: 'code-refuse' } });
  });
});
