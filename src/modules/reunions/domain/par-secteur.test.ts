import { describe, expect, it } from 'vitest';
import { placer, repartir } from './par-secteur.ts';

const OUEST = { id: 'o', nom: 'Ouest' };
const EST = { id: 'e', nom: 'Est' };
const NORD = { id: 'n', nom: 'Nord' };
const SECTEURS = [OUEST, EST, NORD];
const ANNE = { id: '1', nom: 'Anne', secteur: 'o' };
const BRUNO = { id: '2', nom: 'Bruno', secteur: 'e' };
const CLAIRE = { id: '3', nom: 'Claire', secteur: null };
const DENIS = { id: '4', nom: 'Denis', secteur: 'supprimé' };

describe('Une réunion par secteur', () => {
  it('nomme les membres de chaque secteur, et ceux dont le secteur n’est pas connu', () => {
    const { parts, sansSecteur } = repartir(SECTEURS, [ANNE, BRUNO, CLAIRE, DENIS]);
    expect(parts.map(({ nom, membres }) => [nom, membres.map((m) => m.nom)])).toEqual([
      ['Ouest', ['Anne']],
      ['Est', ['Bruno']],
      ['Nord', []],
    ]);
    expect(sansSecteur).toEqual([CLAIRE, DENIS]);
  });

  it('attend de savoir où mettre chacun, et le nomme', () => {
    const membres = [ANNE, BRUNO, CLAIRE, DENIS];
    expect(placer(SECTEURS, membres, [{ personne: '3', secteur: 'e' }])).toMatchObject({
      refus: { motif: 'place-a-dire', nom: 'Denis' },
    });
    const ailleurs = [
      { personne: '3', secteur: 'inconnu' },
      { personne: '4', secteur: null },
    ];
    expect(placer(SECTEURS, membres, ailleurs)).toMatchObject({ refus: { nom: 'Claire' } });
  });

  it('met chacun où l’organisateur le dit, et ne réunit personne où il n’y a personne', () => {
    const places = [
      { personne: '3', secteur: 'e' },
      { personne: '4', secteur: null },
      // Whoever has a sector stays there.
      { personne: '1', secteur: 'n' },
    ];
    const fait = placer(SECTEURS, [ANNE, BRUNO, CLAIRE, DENIS], places);
    expect(fait.ok && fait.valeur.map(({ nom, membres }) => [nom, membres])).toEqual([
      ['Ouest', [ANNE]],
      ['Est', [BRUNO, CLAIRE]],
    ]);
  });

  it('n’est rien de plus qu’une réunion quand un seul secteur a des membres', () => {
    expect(placer(SECTEURS, [ANNE], [])).toMatchObject({ refus: { motif: 'secteurs-trop-peu' } });
  });
});
