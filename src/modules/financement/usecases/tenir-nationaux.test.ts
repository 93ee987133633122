import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterContrat } from '../testing/planter.ts';
import { couperIndicateur } from './couper-indicateur.ts';
import { lireFinancement } from './lire-financement.ts';
import { direValeur } from './tenir-indicateurs.ts';
import { reprendreNationaux, saisirRegle } from './tenir-nationaux.ts';
import { vueDuPoste } from './voir-poste.ts';

let banc: Banc;
let cpts: CptsCourante;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  cpts = await banc.creerCpts(`nationaux-${rang++}`);
});

const ici = () => banc.appel(cpts);
const acces = async () => {
  const lu = exiger(await lireFinancement(ici(), {}));
  const vue = lu && vueDuPoste(lu, 'acces-aux-soins', 1);
  if (!vue) throw new Error('no contract');
  return vue;
};

describe('Les indicateurs nationaux', () => {
  it('viennent définis, une seule fois même demandés cent fois, sans cible ni montant', async () => {
    expect(await reprendreNationaux(ici(), { annee: '1' })).toMatchObject({
      refus: { motif: 'contrat-absent' },
    });
    await planterContrat(ici(), 'acces-aux-soins');
    expect((await acces()).nationauxAbsents).toBe(8);
    const faits = await Promise.all(
      Array.from({ length: 100 }, () => reprendreNationaux(ici(), { annee: '1' })),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    const vue = await acces();
    expect(vue.nationauxAbsents).toBe(0);
    expect(vue.indicateurs).toHaveLength(8);
    for (const i of vue.indicateurs)
      expect(i).toMatchObject({ regle: { mode: 'a-saisir' }, maximum: null, euros: null });
    expect(vue.indicateurs.every(({ definition }) => definition !== null)).toBe(true);
    // Unknown, not nothing: the variable part says so.
    const lu = exiger(await lireFinancement(ici(), {}));
    const ligne = lu?.annees[0]?.bilan.lignes.find(({ poste }) => poste === 'acces-aux-soins');
    expect(ligne?.acquis).toEqual({ connu: 0, inconnus: 8 });
  });

  it('valent ce qu’on recopie du contrat, une fois', async () => {
    await planterContrat(ici(), 'acces-aux-soins');
    exiger(await reprendreNationaux(ici(), { annee: '1' }));
    const un = (await acces()).indicateurs.find(({ code }) => code === 'mt-ald');
    if (!un) throw new Error('no indicator');
    const indicateur = un.id;
    expect(await saisirRegle(ici(), { indicateur, mode: 'binaire' })).toMatchObject({
      refus: { motif: 'indicateur-immobile' },
    });
    const regle = { indicateur, mode: 'paliers', paliers: '8 : 4 000\n5 : 9 000' };
    exiger(await saisirRegle(ici(), regle));
    exiger(await direValeur(ici(), { indicateur, annee: '1', par: 'cpts', valeur: '7,5' }));
    expect((await acces()).indicateurs.find(({ id }) => id === indicateur)).toMatchObject({
      ...{ maximum: 900_000, euros: 400_000, suivant: { jusqua: 5000, gain: 500_000 } },
    });
    expect(await saisirRegle(ici(), regle)).toMatchObject({
      refus: { motif: 'regle-deja-saisie' },
    });
    const voisine = banc.appel(await banc.creerCpts(`nationaux-voisine-${rang++}`));
    await planterContrat(voisine, 'acces-aux-soins');
    expect(await saisirRegle(voisine, regle)).toMatchObject({
      refus: { motif: 'indicateur-inconnu' },
    });
  });

  it('se découpent quand le journal les compte, et pas autrement', async () => {
    await planterContrat(ici(), 'acces-aux-soins');
    exiger(await reprendreNationaux(ici(), { annee: '1' }));
    const { indicateurs } = await acces();
    const couper = async (code: string, coupe: string) =>
      await couperIndicateur(ici(), {
        ...{ indicateur: indicateurs.find((i) => i.code === code)?.id, annee: '1', coupe },
      });
    const parAnnee = exiger(await couper('sas-rendez-vous', 'annee'));
    expect(parAnnee.lignes[0]).toEqual({ etiquette: 'Année 1', milliemes: 0 });
    expect(exiger(await couper('sas-rendez-vous', 'secteur')).lignes).toEqual([]);
    expect(await couper('urgences', 'mois')).toMatchObject({
      refus: { motif: 'indicateur-inconnu' },
    });
  });
});
