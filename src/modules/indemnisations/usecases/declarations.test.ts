import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserLienDIndemnisation, REGLE, type Scene } from '../testing/builders.ts';
import { adopterRegle } from './adopter-regle.ts';
import { declarerParLien, declarerTemps } from './declarer-temps.ts';
import { lireParMonLien } from './lire-les-miennes.ts';
import { refuserTemps, reprendreTemps, validerTemps } from './valider-temps.ts';

let banc: Banc;
let scene: Scene;
let jeton: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  const regle = {
    ...REGLE,
    mode: 'preparation',
    libelle: 'Préparation',
    nature: 'remuneration',
    montant: '40',
  };
  exiger(await adopterRegle(banc.appel(scene.cpts), regle));
  const [medecin] = scene.personnes;
  const lien = await poserLienDIndemnisation(banc, scene.cpts, medecin);
  jeton = lien.slice(-43);
});
const public_ = () => banc.appel(scene.cpts, { role: 'public' });
const TEMPS = {
  genre: 'indemnisations.preparation',
  jour: '2026-09-08',
  minutes: '45',
  mission: 'parcours',
  objet: 'Ordre du jour du groupe plaies',
};
const auJournal = async () =>
  await banc.regarder(
    "select genre, minutes, quantite, source, lien from journal.faits where cpts_id = $1 and genre like 'indemnisations.%' order by quantite desc",
    [scene.cpts.id],
  );
const derniere = async () => {
  const [une] = await banc.regarder(
    'select id from indemnisations.declarations where cpts_id = $1 order by declaree_le desc, id desc limit 1',
    [scene.cpts.id],
  );
  return String(une?.['id']);
};
const duParLien = async () =>
  exiger(await lireParMonLien(public_(), { jeton })).enCours.flatMap(
    ({ releve }) => releve.totaux.centimes,
  );

describe('un temps déclaré', () => {
  it('par son lien attend la coordination : rien n’est dû avant, ni écrit deux fois', async () => {
    exiger(await declarerParLien(public_(), { ...TEMPS, jeton }));
    expect(await declarerParLien(public_(), { ...TEMPS, jeton })).toMatchObject({
      refus: { motif: 'deja-declare' },
    });
    expect(await declarerParLien(public_(), { ...TEMPS, jour: '2026-12-01', jeton })).toMatchObject(
      {
        refus: { motif: 'jour-a-venir' },
      },
    );
    // What is missing is asked by the name of its field.
    for (const [champ, manque] of [
      ['minutes', 'duree-a-dire'],
      ['objet', 'objet-a-dire'],
      ['mission', 'mission-a-dire'],
    ] as const)
      expect(await declarerParLien(public_(), { ...TEMPS, [champ]: '', jeton })).toMatchObject({
        refus: { motif: manque },
      });
    expect(await auJournal()).toEqual([]);
    expect(await duParLien()).toEqual([0]);
  });

  it('validé, entre au journal une fois et se paie', async () => {
    const declaration = await derniere();
    const faits = await Promise.all(
      Array.from({ length: 10 }, () => validerTemps(banc.appel(scene.cpts), { declaration })),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    // Who reads the entry opens the page where it was decided, at its line.
    const lien = `financement/indemnisations/temps#d-${declaration}`;
    expect(await auJournal()).toMatchObject([
      { minutes: 45, quantite: 1, source: 'declare', lien },
    ]);
    expect(await duParLien()).toEqual([3000]);
  });

  it('n’est pas validé par qui l’a déclaré', async () => {
    const [, infirmiere] = scene.personnes;
    const elle = banc.appel(scene.cpts, { professionnel: infirmiere });
    exiger(await declarerTemps(elle, TEMPS));
    const declaration = await derniere();
    expect(await validerTemps(elle, { declaration })).toMatchObject({
      refus: { motif: 'propre-declaration' },
    });
    expect(await refuserTemps(banc.appel(scene.cpts), { declaration, motif: '' })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    exiger(
      await refuserTemps(banc.appel(scene.cpts), { declaration, motif: 'Déjà compté en réunion' }),
    );
  });

  it('repris, est corrigé au journal, et n’est plus dû', async () => {
    const [declaration] = (
      await banc.regarder(
        "select id from indemnisations.declarations where cpts_id = $1 and etat = 'validee'",
        [scene.cpts.id],
      )
    ).map(({ id }) => String(id));
    exiger(await reprendreTemps(banc.appel(scene.cpts), { declaration, motif: 'Saisi deux fois' }));
    expect(await auJournal()).toMatchObject([{ quantite: 1 }, { quantite: -1 }]);
    expect(await duParLien()).toEqual([0]);
  });

  it('pour un autre, ne vient que de qui les valide', async () => {
    const [, , pharmacienne] = scene.personnes;
    const pro = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.personnes[0],
    });
    const pourElle = { ...TEMPS, personne: pharmacienne };
    expect(await declarerTemps(pro, pourElle)).toMatchObject({
      refus: { motif: 'personne-a-preciser' },
    });
    exiger(await declarerTemps(banc.appel(scene.cpts), pourElle));
  });
});

describe('un temps dont deux personnes décident', () => {
  it('à la fois n’a qu’une décision ; d’un jour d’avant la CPTS, il est refusé', async () => {
    exiger(await declarerParLien(public_(), { ...TEMPS, objet: 'Deux avis', jeton }));
    const declaration = await derniere();
    const decisions = await Promise.all([
      validerTemps(banc.appel(scene.cpts, { nom: 'Une' }), { declaration }),
      refuserTemps(banc.appel(scene.cpts, { nom: 'Autre' }), { declaration, motif: 'Non' }),
    ]);
    expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decisions.find(({ ok }) => !ok)).toMatchObject({
      refus: { motif: 'declaration-decidee' },
    });
    if (decisions[0].ok)
      exiger(await reprendreTemps(banc.appel(scene.cpts), { declaration, motif: 'Essai' }));
    expect(await declarerParLien(public_(), { ...TEMPS, jour: '1900-01-01', jeton })).toMatchObject(
      { refus: { motif: 'jour-trop-ancien' } },
    );
  });
});
