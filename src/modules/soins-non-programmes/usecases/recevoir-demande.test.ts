import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { GIAT, PONTGIBAUD, planterScene, poserDemande, type Scene } from '../testing/builders.ts';
import { consulterDemande } from './consulter-demande.ts';
import { mettreEnAttente } from './mettre-en-attente.ts';
import { modifierDemande } from './modifier-demande.ts';
import { noterTentative } from './noter-tentative.ts';
import { purgerDemandes } from './purger-demandes.ts';
import { recevoirDemande } from './recevoir-demande.ts';
import { repondreAutrement } from './repondre-autrement.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const NON = {
  respiration: 'non',
  poitrine: 'non',
  avc: 'non',
  conscience: 'non',
  saignement: 'non',
};
const demande = (autres: Record<string, unknown> = {}) => ({
  motif: 'fievre',
  commune: GIAT,
  ...autres,
});
const genres = async (sujet: string) =>
  (
    await banc.regarder('select genre from journal.faits where sujet = $1 order by genre', [sujet])
  ).map((f) => f['genre']);

describe('Recevoir une demande', () => {
  it('lui donne son numéro, son secteur et sa date de purge', async () => {
    const une = exiger(await recevoirDemande(banc.appel(scene.cpts), demande({ signes: NON })));
    const deux = exiger(await recevoirDemande(banc.appel(scene.cpts), demande({ signes: NON })));
    expect(deux.numero).toBe(une.numero + 1);
    expect(
      (
        await banc.regarder(
          'select origine, secteur, signes, hors_territoire, purge_le, etat from snp.demandes where id = $1',
          [une.id],
        )
      )[0],
    ).toEqual({
      origine: 'ligne',
      secteur: 'A',
      signes: 'aucun',
      hors_territoire: false,
      purge_le: '2027-02-21',
      etat: 'ouverte',
    });
  });

  it('s’arrête sur un signe d’alerte : rien n’est gardé que le fait qu’elle s’est arrêtée', async () => {
    const [avant] = await banc.regarder('select count(*) from snp.demandes');
    const appel = banc.appel(scene.cpts, {
      idempotence: { cle: 'alerte-une-fois', empreinte: 'x' },
    });
    for (let envoi = 0; envoi < 2; envoi++)
      expect(
        await recevoirDemande(
          appel,
          demande({ description: 'douleur', signes: { ...NON, poitrine: 'oui' } }),
        ),
      ).toMatchObject({
        refus: { motif: 'signe-d-alerte-positif' },
      });
    expect((await banc.regarder('select count(*) from snp.demandes'))[0]).toEqual(avant);
    const faits = await banc.regarder(
      "select sujet, detail, lien, commune from journal.faits where genre = 'snp.signe-alerte'",
    );
    expect(faits).toEqual([{ sujet: null, detail: null, lien: null, commune: null }]);
  });

  it('demande une réponse à chaque question d’alerte', async () => {
    const { avc: _avc, ...incomplet } = NON;
    expect(
      await recevoirDemande(banc.appel(scene.cpts), demande({ signes: incomplet })),
    ).toMatchObject({
      refus: { motif: 'saisie-invalide', champs: { 'signes.avc': expect.any(String) } },
    });
  });

  it('sert qui habite hors du territoire et qui n’a pas de médecin traitant, et les compte à part', async () => {
    const { id } = exiger(
      await recevoirDemande(
        banc.appel(scene.cpts),
        demande({ commune: PONTGIBAUD, medecinTraitant: 'aucun' }),
      ),
    );
    expect(await genres(id)).toEqual([
      'snp.demande.hors-territoire',
      'snp.demande.recue',
      'snp.demande.sans-medecin-traitant',
    ]);
  });

  it('refuse une commune ou un médecin traitant que personne ne connaît', async () => {
    expect(
      await recevoirDemande(banc.appel(scene.cpts), demande({ commune: '63999' })),
    ).toMatchObject({ refus: { motif: 'commune-inconnue' } });
    expect(
      await recevoirDemande(
        banc.appel(scene.cpts),
        demande({ medecinTraitantId: crypto.randomUUID() }),
      ),
    ).toMatchObject({
      refus: { motif: 'medecin-traitant-inconnu' },
    });
  });

  it('sait d’où vient une demande selon qui l’ouvre', async () => {
    for (const [role, origine] of [
      ['sas', 'sas'],
      ['hopital', 'urgences'],
      ['professionnel', 'professionnel'],
      ['regulateur', 'ligne'],
    ] as const) {
      const { id } = exiger(
        await recevoirDemande(banc.appel(scene.cpts, { role, id: crypto.randomUUID() }), demande()),
      );
      expect(
        (await banc.regarder('select origine from snp.demandes where id = $1', [id]))[0],
      ).toEqual({ origine });
    }
  });

  it('rend tel quel ce qui a été écrit', async () => {
    const texte = `Robert'); drop table snp.demandes;-- <script>alert(1)</script> 🤒 “œuf” \u200f`;
    const id = await poserDemande(banc, scene.cpts, {
      description: texte,
      prenom: 'Zoë-Maëlle O’Brien',
    });
    expect(exiger(await consulterDemande(banc.appel(scene.cpts), { demande: id }))).toMatchObject({
      description: texte.trim(),
      prenom: 'Zoë-Maëlle O’Brien',
    });
  });

  it('ne se montre qu’à qui la suit', async () => {
    const id = await poserDemande(banc, scene.cpts);
    const autre = banc.appel(scene.cpts, {
      role: 'professionnel',
      id: crypto.randomUUID(),
      professionnel: scene.belval,
    });
    expect(await consulterDemande(autre, { demande: id })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
    expect(await repondreAutrement(autre, { demande: id, reponse: 'pharmacien' })).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
    const bureau = banc.appel(scene.cpts, { role: 'tresorier' });
    expect(await consulterDemande(bureau, { demande: id })).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });
});

describe('Traiter une demande', () => {
  it('note ce qu’a répondu le médecin traitant', async () => {
    const id = await poserDemande(banc, scene.cpts, { medecinTraitantId: scene.tressagues });
    exiger(await noterTentative(banc.appel(scene.cpts), { demande: id, tentative: 'confrere' }));
    expect(
      await banc.regarder(
        "select detail, professionnel_id::text as qui from journal.faits where sujet = $1 and genre = 'snp.medecin-traitant.essaye'",
        [id],
      ),
    ).toEqual([{ detail: 'confrere', qui: scene.tressagues }]);
  });

  it('répond autrement qu’un rendez-vous, une seule fois, avec son délai', async () => {
    const id = await poserDemande(banc, scene.cpts);
    const plusTard = banc.appel(scene.cpts, { maintenant: new Date('2026-11-23T08:42:00Z') });
    const issues = await Promise.all(
      [1, 2, 3].map(() => repondreAutrement(plusTard, { demande: id, reponse: 'pharmacien' })),
    );
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      issues.filter((issue) => !issue.ok && issue.refus.motif === 'demande-deja-orientee'),
    ).toHaveLength(2);
    expect(
      await banc.regarder(
        'select genre, minutes, detail, professions from journal.faits where sujet = $1 order by genre',
        [id],
      ),
    ).toEqual([
      { genre: 'snp.demande.orientee', minutes: null, detail: 'pharmacien', professions: ['21'] },
      { genre: 'snp.demande.recue', minutes: null, detail: 'ligne', professions: [] },
      { genre: 'snp.demande.repondue', minutes: 30, detail: 'pharmacien', professions: [] },
    ]);
    expect(await noterTentative(plusTard, { demande: id, tentative: 'absent' })).toMatchObject({
      refus: { motif: 'demande-deja-orientee' },
    });
  });

  it('ne dit « aucune solution » qu’avec une raison', async () => {
    const id = await poserDemande(banc, scene.cpts);
    expect(
      await repondreAutrement(banc.appel(scene.cpts), { demande: id, reponse: 'aucune-solution' }),
    ).toMatchObject({
      refus: { motif: 'saisie-invalide', champs: { raison: expect.any(String) } },
    });
    exiger(
      await repondreAutrement(banc.appel(scene.cpts), {
        demande: id,
        reponse: 'aucune-solution',
        raison: 'trop-loin',
      }),
    );
    expect(await genres(id)).toEqual([
      'snp.demande.recue',
      'snp.demande.repondue',
      'snp.demande.sans-solution',
    ]);
  });

  it('met en attente et reprend, autant de fois qu’on veut', async () => {
    const id = await poserDemande(banc, scene.cpts);
    for (const attente of ['oui', 'oui', 'non', 'non'])
      exiger(await mettreEnAttente(banc.appel(scene.cpts), { demande: id, attente }));
    exiger(await repondreAutrement(banc.appel(scene.cpts), { demande: id, reponse: 'centre-15' }));
    expect(await mettreEnAttente(banc.appel(scene.cpts), { demande: id })).toMatchObject({
      refus: { motif: 'demande-deja-orientee' },
    });
  });

  it('ne perd pas la correction d’un autre', async () => {
    const id = await poserDemande(banc, scene.cpts);
    const modifieeLe = '2026-11-23T08:12:00.000Z';
    const plusTard = banc.appel(scene.cpts, { maintenant: new Date('2026-11-23T08:20:00Z') });
    const corriger = (age: number) =>
      modifierDemande(plusTard, {
        demande: id,
        modifieeLe,
        ...demande({ age, commune: PONTGIBAUD }),
      });
    const issues = await Promise.all([corriger(7), corriger(8)]);
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    expect(issues.find(({ ok }) => !ok)).toMatchObject({
      refus: { motif: 'demande-modifiee-ailleurs' },
    });
    expect(
      (
        await banc.regarder('select hors_territoire, secteur from snp.demandes where id = $1', [id])
      )[0],
    ).toEqual({ hors_territoire: true, secteur: null });
  });

  it('oublie les mots et les traits à leur date, et garde les chiffres', async () => {
    const id = await poserDemande(banc, scene.cpts, {
      prenom: 'Lison',
      courriel: 'lison@exemple.fr',
    });
    const avant = await genres(id);
    const systeme = (jour: string) =>
      banc.appel(scene.cpts, { role: 'systeme', maintenant: new Date(`${jour}T02:40:00Z`) });
    expect(exiger(await purgerDemandes(systeme('2027-02-20'), {})).purgees).toBe(0);
    expect(exiger(await purgerDemandes(systeme('2027-02-21'), {})).purgees).toBeGreaterThan(0);
    expect(exiger(await purgerDemandes(systeme('2027-02-21'), {})).purgees).toBe(0);
    expect(
      (
        await banc.regarder(
          'select prenom, description, telephone, courriel, age, motif from snp.demandes where id = $1',
          [id],
        )
      )[0],
    ).toEqual({
      prenom: null,
      description: null,
      telephone: null,
      courriel: null,
      age: null,
      motif: 'autre',
    });
    expect(await genres(id)).toEqual(avant);
  });
});
