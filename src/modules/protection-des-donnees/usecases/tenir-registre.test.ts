import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { lireRegistre, reglerFiche } from './tenir-registre.ts';

let banc: Banc;
let ici: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
});

const FICHE = {
  responsable: 'Association des Combrailles',
  delegue: '  Hector Malaval ',
  delegueContact: 'dpo@exemple.invalid',
  hebergeur: '',
  hebergeurCertifie: 'non',
};
const fiches = async () => await banc.regarder('select * from protection_des_donnees.fiches');

describe('Le registre des traitements', () => {
  it('dit chaque traitement du programme, avec des durées qui existent', async () => {
    const { traitements, durees, fiche } = exiger(await lireRegistre(banc.appel(ici), {}));
    const noms = traitements.map(({ nom }) => nom);
    for (const attendu of [
      'Comptes, rôles',
      'Annuaire',
      'Journal des accès',
      'Soins non',
      'Gardes',
    ])
      expect(
        noms.some((nom) => nom.startsWith(attendu)),
        attendu,
      ).toBe(true);
    // No text sets it: it is shown as unset until the CPTS does.
    expect(durees.find(({ code }) => code === 'rgpd.demandes')).toMatchObject({ jours: null });
    const codes = new Set(durees.map(({ code }) => code));
    for (const { nom, conservations, gardes = [], donnees, destinataires } of traitements) {
      expect(conservations.length + gardes.length, nom).toBeGreaterThan(0);
      expect(
        conservations.filter((code) => !codes.has(code)),
        nom,
      ).toEqual([]);
      expect(donnees.length, nom).toBeGreaterThan(0);
      expect(destinataires.length, nom).toBeGreaterThan(0);
    }
    expect(fiche).toMatchObject({ responsable: null, hebergeurCertifie: 'inconnu' });
  });

  it('se lit par qui dirige et par le bureau qui signe, par personne d’autre', async () => {
    for (const role of ['coordinateur', 'assistant', 'president', 'secretaire'] as const)
      expect((await lireRegistre(banc.appel(ici, { role }), {})).ok, role).toBe(true);
    for (const role of ['professionnel', 'regulateur', 'tresorier', 'cpam', 'ars'] as const)
      expect(await lireRegistre(banc.appel(ici, { role }), {}), role).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
  });
});

describe('Dire qui répond des traitements', () => {
  it('refuse ce qui est trop long ou inconnu, et qui ne dirige pas, et n’écrit rien', async () => {
    const long = 'a'.repeat(301);
    for (const [saisie, champ] of [
      [{ ...FICHE, responsable: long }, 'responsable'],
      [{ ...FICHE, hebergeurCertifie: 'peut-être' }, 'hebergeurCertifie'],
    ] as const)
      expect(await reglerFiche(banc.appel(ici), saisie)).toMatchObject({
        refus: { motif: 'saisie-invalide', champs: { [champ]: expect.any(String) } },
      });
    for (const role of ['assistant', 'president', 'professionnel', 'ars'] as const)
      expect(await reglerFiche(banc.appel(ici, { role }), FICHE)).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
    expect(await fiches()).toEqual([]);
  });

  it('garde ce qui est dit, laisse inconnu ce qui est vide, et ne vaut qu’ici', async () => {
    exiger(await reglerFiche(banc.appel(ici), FICHE));
    const { fiche } = exiger(await lireRegistre(banc.appel(ici), {}));
    expect(fiche).toEqual({ ...FICHE, delegue: 'Hector Malaval', hebergeur: null });
    const voisine = await banc.creerCpts('voisine');
    const la = exiger(await lireRegistre(banc.appel(voisine), {}));
    expect(la.fiche.responsable).toBeNull();
    exiger(await reglerFiche(banc.appel(ici), { ...FICHE, hebergeur: 'Hébergeur des Volcans' }));
    expect(await fiches()).toHaveLength(1);
    const traces = await banc.regarder(
      "select detail from tracabilite.traces where action = 'rgpd.fiche-reglee'",
    );
    expect(traces).toHaveLength(2);
  });
});
