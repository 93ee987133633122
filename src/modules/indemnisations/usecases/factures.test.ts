import { beforeAll, describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { piecesDesVersements } from '../data/factures.query.ts';
import { donnerIbans, planterScene, poserPresence, type Scene } from '../testing/builders.ts';
import { approuverReleves } from './approuver-releves.ts';
import { noterFacture, remettreFacture } from './facturer.ts';
import { lireFactures, lirePapier } from './lire-factures.ts';
import { lireVirements } from './lire-virements.ts';
import { listerAFaire } from './lister-a-faire.ts';
import { oublierPapiers } from './oublier-papiers.ts';
import { nePlusPayerSurFacture, payerSurFacture } from './payer-sur-facture.ts';
import { annulerFacture, verifierFacture } from './verifier-facture.ts';
import { confirmerLot, creerLot, telechargerLot } from './virer.ts';

let banc: Banc;
let scene: Scene;
let releves: ReadonlyMap<string, string>;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc, 'honoraires');
  for (const personne of scene.personnes) await poserPresence(banc, scene.cpts, { personne });
  exiger(await approuverReleves(tresorerie(), { periode: scene.periode }));
  await donnerIbans(banc, scene.cpts);
  releves = new Map(
    (
      await banc.regarder('select id, personne_id from indemnisations.releves where cpts_id = $1', [
        scene.cpts.id,
      ])
    ).map(({ id, personne_id: personne }) => [String(personne), String(id)]),
  );
});
const tresorerie = (nom = 'Anselme Vaudrebois') =>
  banc.appel(scene.cpts, { role: 'tresorier', nom });
const membre = (professionnel: string) =>
  banc.appel(scene.cpts, { role: 'professionnel', nom: 'Membre', professionnel });
const releveDe = (personne: string) => releves.get(personne) ?? '';
const PDF = { nom: 'note.pdf', type: 'application/pdf', contenu: Buffer.from('%PDF-1.7 note') };
const NOTE = { ...PDF, numero: '2026-14', le: '2026-11-20', montant: '100' };
const note = (personne: string, autre: object = {}) => ({
  ...NOTE,
  releve: releveDe(personne),
  ...autre,
});
const codes = async () => {
  const { maintenant } = tresorerie();
  const quand = { maintenant, fuseau: scene.cpts.fuseau, jour: dateCivile('2026-11-23') };
  const lire = (tx: Parameters<Parameters<Banc['lire']>[1]>[0]) =>
    listerAFaire({ tx, cpts: scene.cpts.id, ...quand });
  return (await banc.lire(scene.cpts, lire)).map(({ code }) => code);
};
const retenus = async () =>
  exiger(await lireVirements(tresorerie(), {})).retenus.map((r) => [r.personne, r.pourquoi]);

describe('une note d’honoraires', () => {
  it('n’est attendue de personne tant que la CPTS n’en dit rien ; ensuite son relevé ne part pas sans elle', async () => {
    const [medecin] = scene.personnes;
    expect(await retenus()).toEqual([]);
    expect(await payerSurFacture(tresorerie(), { personne: '', regle: '' })).toMatchObject({
      refus: {
        motif: 'saisie-invalide',
        champs: { personne: expect.stringContaining('Choisissez') },
      },
    });
    exiger(await payerSurFacture(tresorerie(), { personne: medecin, regle: '' }));
    expect(await payerSurFacture(tresorerie(), { personne: medecin })).toMatchObject({
      refus: { motif: 'deja-sur-facture' },
    });
    expect(await retenus()).toEqual([[medecin, 'attendue']]);
  });

  it('que cent envois remettent à la fois n’est remise qu’une fois', async () => {
    const [medecin, infirmiere] = scene.personnes;
    const envois = await Promise.all(
      Array.from({ length: 100 }, () => remettreFacture(membre(medecin), note(medecin))),
    );
    expect(envois.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await retenus()).toEqual([[medecin, 'a-verifier']]);
    // Another number does not have it paid twice; nobody bills what somebody else is owed.
    expect(await remettreFacture(membre(medecin), note(medecin, { numero: 'B' }))).toMatchObject({
      refus: { motif: 'releve-deja-facture' },
    });
    expect(await remettreFacture(membre(medecin), note(infirmiere))).toMatchObject({
      refus: { motif: 'releve-inconnu' },
    });
  });

  it('ne se vérifie pas par qui l’émet ; un écart s’explique avant le virement, puis un avoir le change', async () => {
    const [medecin] = scene.personnes;
    const [{ id } = { id: '' }] = exiger(await lireFactures(tresorerie(), {})).factures;
    const elle = banc.appel(scene.cpts, {
      role: 'tresorier',
      nom: 'Inès Corvaste',
      professionnel: medecin,
    });
    expect(await verifierFacture(elle, { facture: id, vu: '10000' })).toMatchObject({
      refus: { motif: 'propre-facture' },
    });
    exiger(await annulerFacture(tresorerie(), { facture: id, motif: 'Montant faux' }));
    // Its number may be handed over again; the first one stays, cancelled.
    const trop = exiger(await remettreFacture(membre(medecin), note(medecin, { montant: '120' })));
    expect(await verifierFacture(tresorerie(), { facture: trop.id, vu: '12000' })).toMatchObject({
      refus: { motif: 'ecart-a-expliquer', montant: 2000 },
    });
    const explication = 'Deux heures de plus, à voir';
    exiger(await verifierFacture(tresorerie(), { facture: trop.id, vu: '12000', explication }));
    expect(await retenus()).toEqual([]);
    const avoir = { numero: 'A-1', montant: '20', corrige: trop.id };
    expect(
      await noterFacture(tresorerie(), note(medecin, { ...avoir, montant: '121' })),
    ).toMatchObject({
      refus: { motif: 'avoir-au-dela', montant: 12_000 },
    });
    exiger(await noterFacture(tresorerie(), note(medecin, avoir)));
    expect(await annulerFacture(tresorerie(), { facture: trop.id, motif: 'x' })).toMatchObject({
      refus: { motif: 'facture-corrigee' },
    });
    // The explanation was of another difference, and there is none left.
    expect(await retenus()).toEqual([]);
    expect(exiger(await lireFactures(tresorerie(), {})).factures).toHaveLength(3);
  });

  it('trop ancienne, à venir ou d’un autre format est refusée, et rien n’est écrit', async () => {
    const [, infirmiere] = scene.personnes;
    const essais = [
      [{ le: '1900-01-01' }, 'jour-trop-ancien'],
      [{ le: '2027-01-01' }, 'jour-a-venir'],
      [{ type: 'application/vnd.oasis.opendocument.text' }, 'papier-a-lire'],
    ] as const;
    for (const [autre, motif] of essais)
      expect(await noterFacture(tresorerie(), note(infirmiere, autre))).toMatchObject({
        refus: { motif },
      });
    const factures = exiger(await lireFactures(tresorerie(), {})).factures;
    expect(factures.filter((f) => f.personne === infirmiere)).toEqual([]);
  });

  it('que la trésorerie note pour un autre est lue aussitôt ; la sienne attend un autre membre du bureau', async () => {
    const [, infirmiere, pharmacienne] = scene.personnes;
    expect(exiger(await noterFacture(tresorerie(), note(infirmiere))).verifiee).toBe(true);
    const sienne = await noterFacture(tresorerie('Zoé Olbreuil'), note(pharmacienne));
    expect(exiger(sienne).verifiee).toBe(false);
    expect(await retenus()).toEqual([[pharmacienne, 'a-verifier']]);
    const { id } = exiger(sienne);
    exiger(await annulerFacture(tresorerie(), { facture: id, motif: 'Salariée' }));
    const reglage = exiger(await lireFactures(tresorerie(), {})).surFacture[0]?.id;
    exiger(await nePlusPayerSurFacture(tresorerie(), { reglage }));
    expect(await nePlusPayerSurFacture(tresorerie(), { reglage })).toMatchObject({
      refus: { motif: 'reglage-deja-fini' },
    });
    expect(await retenus()).toEqual([]);
  });

  it('reprise en entier par un avoir n’est payée ni en silence, ni de qui l’on paie sur note', async () => {
    const [, , pharmacienne] = scene.personnes;
    const de = { numero: 'F-1' };
    const { id: corrige } = exiger(await noterFacture(tresorerie(), note(pharmacienne, de)));
    const avoir = note(pharmacienne, { numero: 'A-1', corrige });
    const { id: facture } = exiger(await noterFacture(tresorerie(), avoir));
    expect(await retenus()).toEqual([[pharmacienne, 'a-verifier']]);
    expect(await codes()).toContain('indemnisations.honoraires');
    const lu = { facture, vu: '0' };
    expect(await verifierFacture(tresorerie(), lu)).toMatchObject({
      refus: { motif: 'ecart-a-expliquer', montant: -10_000 },
    });
    exiger(await payerSurFacture(tresorerie(), { personne: pharmacienne, regle: '' }));
    expect(exiger(await verifierFacture(tresorerie(), lu)).attend).toBe(true);
    expect(await retenus()).toEqual([[pharmacienne, 'attendue']]);
    const lues = exiger(await lireFactures(tresorerie(), {}));
    const reglage = lues.surFacture.find(({ finiLe }) => finiLe === null)?.id;
    exiger(await nePlusPayerSurFacture(tresorerie(), { reglage }));
    expect(await retenus()).toEqual([[pharmacienne, 'ecart']]);
    exiger(await verifierFacture(tresorerie(), { ...lu, explication: 'Indemnisée sans note' }));
    expect(await retenus()).toEqual([]);
  });

  it('donne son numéro au virement et à l’écriture, et ne change plus une fois à la banque', async () => {
    const [medecin] = scene.personnes;
    const ordre = { version: 'pain.001.001.09', executerLe: '2026-11-25' };
    const { id: lot } = exiger(await creerLot(tresorerie(), ordre));
    const { contenu } = exiger(await telechargerLot(tresorerie(), { lot }));
    expect(contenu.match(/Honoraires, facture 2026-14, septembre 2026/g)).toHaveLength(2);
    expect(contenu).toContain('<Ustrd>Indemnisations CPTS, septembre 2026</Ustrd>');
    expect(await noterFacture(tresorerie(), note(medecin, { numero: 'C' }))).toMatchObject({
      refus: { motif: 'releve-deja-vire' },
    });
    const { id: corrige } =
      exiger(await lireFactures(tresorerie(), {})).factures.find(
        (f) => f.personne === medecin && f.genre === 'facture' && f.annuleeLe === null,
      ) ?? {};
    const avoir = note(medecin, { numero: 'A-9', montant: '5', corrige });
    const recu = exiger(await noterFacture(tresorerie(), avoir));
    expect(recu).toMatchObject({ verifiee: false, apres: true });
    expect(
      await verifierFacture(tresorerie(), { facture: recu.id, vu: '9500', explication: 'Rendu' }),
    ).toMatchObject({ refus: { motif: 'releve-deja-vire' } });
    const plusTard = banc.appel(scene.cpts, {
      ...{
        role: 'tresorier',
        nom: 'Anselme Vaudrebois',
        maintenant: new Date('2026-11-26T09:00:00Z'),
      },
    } as const);
    exiger(await confirmerLot(plusTard, { lot, payeLe: '2026-11-25' }));
    const faits = (
      await banc.regarder(
        "select id from journal.faits where cpts_id = $1 and genre = 'indemnisations.versement'",
        [scene.cpts.id],
      )
    ).map((fait) => String(fait['id']));
    const pieces = await banc.lire(scene.cpts, (tx) =>
      piecesDesVersements(tx, scene.cpts.id, faits),
    );
    const regler = { facture: recu.id, vu: '9500', explication: '' };
    expect(await verifierFacture(tresorerie(), regler)).toMatchObject({
      refus: { motif: 'reglement-a-dire' },
    });
    expect(await codes()).toContain('indemnisations.avoirs');
    exiger(await verifierFacture(tresorerie(), { ...regler, explication: 'Rendu par chèque' }));
    expect(await codes()).not.toContain('indemnisations.avoirs');
    expect(await annulerFacture(tresorerie(), { facture: recu.id, motif: 'x' })).toMatchObject({
      refus: { motif: 'releve-deja-vire' },
    });
    // Three payments, of which one was on no invoice: a credit note that came since changes neither.
    expect(faits).toHaveLength(3);
    expect([...pieces.values()].map(({ numero, le }) => [numero, le])).toEqual([
      ['2026-14', '2026-11-20'],
      ['2026-14', '2026-11-20'],
    ]);
  });

  it('garde son fichier tant que le relevé n’est pas payé et que ses années ne sont pas closes', async () => {
    const effacer = (maintenant: string, avant: string) =>
      banc.lire(scene.cpts, (tx) =>
        oublierPapiers(
          {
            ...{ tx, cpts: scene.cpts.id, fuseau: scene.cpts.fuseau },
            maintenant: new Date(maintenant),
          },
          new Date(avant),
        ),
      );
    const [{ id: facture } = { id: '' }] = exiger(await lireFactures(tresorerie(), {})).factures;
    const apres = ['2030-01-10T09:00:00Z', '2029-01-01T00:00:00Z'] as const;
    // Its year runs; then a period of it is open.
    expect(await effacer('2026-12-20T09:00:00Z', '2026-12-10T00:00:00Z')).toBe(0);
    expect(await effacer(...apres)).toBe(0);
    await banc.regarder('update indemnisations.periodes set close_le = now() where cpts_id = $1', [
      scene.cpts.id,
    ]);
    expect(await effacer('2030-01-10T09:00:00Z', '2026-11-20T00:00:00Z')).toBe(0);
    expect(await effacer(...apres)).toBe(1);
    expect(exiger(await lireFactures(tresorerie(), {})).factures[0]?.effacee).toBe(true);
    expect(await lirePapier(tresorerie(), { facture })).toMatchObject({
      refus: { motif: 'facture-inconnue' },
    });
    await expect(
      banc.regarder("update indemnisations.papiers set contenu = '' where cpts_id = $1", [
        scene.cpts.id,
      ]),
    ).rejects.toThrow();
  });
});
