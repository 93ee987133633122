import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import { ajouterJours, dateCivile } from '#kernel/date-civile.ts';
import { nanterre } from '../testing/contrats.ts';
import { bilanDe } from './bilan.ts';
import { anneesDuContrat } from './contrat.ts';
import type { Financement } from './enveloppe.ts';
import type { Indicateur } from './indicateur.ts';
import { CRISE, type Mission, type Poste } from './mission.ts';
import { situationDe, sommerSituations } from './situation.ts';

const euros = (n: number) => centimes(n * 100);

const binaire = (id: string, maximum: number, mission: Mission = 'acces-aux-soins') =>
  ({
    ...{ id, mission, libelle: id, unite: '', sens: 'croissant', source: 'declare' },
    ...{ preuve: null, calcul: null, deAnnee: 1, aAnnee: null, code: null, definition: null },
    regle: { mode: 'binaire', cible: 1000, maximum: euros(maximum) },
  }) satisfies Indicateur;

type Vu = {
  readonly jour: string;
  readonly rang?: number;
  readonly indicateurs?: readonly Indicateur[];
  readonly valeurs?: Readonly<Record<string, number>>;
};

function voir(f: Financement, poste: Poste, { jour, rang = 1, indicateurs = [], valeurs }: Vu) {
  const annee = anneesDuContrat(f.contrat)[rang - 1];
  if (!annee) throw new Error('no such year');
  const vecue = { valeurs: new Map(Object.entries(valeurs ?? {})), crise: 'aucune' } as const;
  const { lignes } = bilanDe(f, indicateurs, { annee, vecue });
  const ligne = lignes.find((une) => une.poste === poste);
  if (!ligne) throw new Error('no such line');
  return situationDe(f, poste, {
    ...{ annee, jour: dateCivile(jour), ligne, valeurs: vecue.valeurs },
    indicateurs: indicateurs.filter(({ mission }) => mission === poste),
  });
}

const sans = (mission: Mission): Financement => {
  const f = nanterre();
  const { [mission]: _, ...demarrages } = f.demarrages;
  return { ...f, demarrages };
};

describe('Ce que devient l’argent d’une mission', () => {
  const indicateurs = [binaire('atteint', 20_000), binaire('manque', 9000), binaire('muet', 6000)];
  const valeurs = { atteint: 1000, manque: 0 };

  it('acquiert la part fixe et ce qui est atteint, laisse en jeu le reste, dit inconnu ce qui l’est', () => {
    const vue = { jour: '2024-09-01', indicateurs, valeurs };
    expect(voir(nanterre(), 'acces-aux-soins', vue)).toEqual({
      ...{ poste: 'acces-aux-soins', etat: 'en-cours', aSaisir: 0, siCrise: null },
      ...{ acquis: euros(110_000), enJeu: euros(9000), inconnu: euros(6000), perdu: 0 },
    });
  });

  it('perd, l’année finie, ce que ses objectifs n’ont pas gagné, mais pas ce dont la valeur manque', () => {
    const vue = { jour: '2025-04-01', indicateurs, valeurs };
    expect(voir(nanterre(), 'acces-aux-soins', vue)).toMatchObject({
      ...{ acquis: euros(110_000), enJeu: 0, inconnu: euros(6000), perdu: euros(9000) },
    });
  });

  it('perd les jours écoulés tant qu’elle n’est pas démarrée, et garde en jeu le reste de l’année', () => {
    const vu = voir(sans('prevention'), 'prevention', { jour: '2024-05-13' });
    // 292 days are left of 365, from 13 May 2024 to 28 February 2025.
    expect(vu).toMatchObject({ etat: 'a-demarrer', acquis: 0, inconnu: 0 });
    expect(vu.enJeu).toBe(euros(14_000 + 17_500));
    expect(vu.perdu).toBe(euros(3500));
  });

  it('ne compte ni acquise ni perdue une mission libre que la CPTS n’a pas prise', () => {
    expect(voir(sans('qualite-pertinence'), 'qualite-pertinence', { jour: '2024-09-01' })).toEqual({
      ...{ poste: 'qualite-pertinence', etat: 'pas-prise', aSaisir: 0, siCrise: null },
      ...{ acquis: 0, enJeu: 0, inconnu: 0, perdu: 0 },
    });
  });

  it('tient à part ce que la crise vaudrait, et dit à saisir ce que personne n’a recopié', () => {
    const crise = voir(nanterre(), CRISE, { jour: '2024-09-01' });
    expect(crise).toMatchObject({ acquis: euros(45_000), enJeu: 0, siCrise: euros(67_500) });
    const vide = { ...nanterre(), montants: [] };
    expect(voir(vide, 'prevention', { jour: '2024-09-01' })).toMatchObject({
      ...{ acquis: 0, enJeu: 0, inconnu: 0, perdu: 0, aSaisir: 2 },
    });
  });

  it('répartit toujours, au centime, ce que l’année vaut quand tout est fait dès le premier jour', () => {
    const maxima = fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 4 });
    const jours = fc.integer({ min: -200, max: 900 });
    const debut = fc.option(fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(maxima, jours, debut, fc.array(fc.boolean()), (m, n, d, atteints) => {
        const f = sans('prevention');
        const demarre =
          d === null
            ? f.demarrages
            : { ...f.demarrages, prevention: ajouterJours(f.contrat.signeLe, d) };
        const siens = m.map((max, i) => binaire(`${i}`, max, 'prevention'));
        const dites = Object.fromEntries(
          atteints.slice(0, m.length).map((oui, i) => [`${i}`, oui ? 1000 : 0]),
        );
        const jour = ajouterJours(f.contrat.signeLe, n);
        const vue = { jour, indicateurs: siens, valeurs: dites };
        const vu = voir({ ...f, demarrages: demarre }, 'prevention', vue);
        expect(vu.acquis + vu.enJeu + vu.inconnu + vu.perdu).toBe(euros(35_000));
        for (const part of [vu.acquis, vu.enJeu, vu.inconnu, vu.perdu])
          expect(part).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('additionne sans rien inventer', () => {
    expect(sommerSituations([])).toMatchObject({ acquis: 0, aSaisir: 0 });
  });
});
