import { describe, expect, it } from 'vitest';
import { fenetresPubliques } from '../domain/moments-publics.ts';
import { type GardeMontree, GardesPubliquesPage } from './gardes-publiques.page.tsx';

const fuseau = 'Europe/Paris';
const garde = (id: string, debut: string, fin: string): GardeMontree => ({
  id,
  tableauId: 'pharmacies',
  debut: new Date(debut),
  fin: new Date(fin),
  pourvue: true,
  professionnel: 'Dre Odile Marquessac',
  lieu: `Pharmacie ${id}`,
  adresse: null,
  commune: 'Giat',
  telephone: '+33465711010',
});
const tableau = (id: string, nom: string) => ({ id, nom, secteurNom: null, ligne: null });

function voir(instant: string): string {
  const maintenant = new Date(instant);
  const page = (
    <GardesPubliquesPage
      base="/c/demo/gardes"
      moment={{ fuseau, maintenant }}
      communes={[]}
      commune={null}
      tableaux={[tableau('pharmacies', 'Pharmacies'), tableau('medecins', 'Médecins')]}
      gardes={[
        garde('du Pont', '2026-10-25T19:00:00Z', '2026-10-26T07:00:00Z'),
        garde('de la Mine', '2026-11-01T07:00:00Z', '2026-11-01T19:00:00Z'),
      ]}
      fenetres={fenetresPubliques(maintenant, fuseau)}
    />
  );
  return String(page).replaceAll('\u00a0', ' ');
}

describe('Qui est de garde, à 23 h 50 le dimanche où l’heure change', () => {
  it('dit une fois qui appeler, qui ne répond pas, et le dimanche suivant', () => {
    const vue = voir('2026-10-25T22:50:00Z');
    expect(vue).toContain('<b>Pharmacie du Pont</b>, jusqu’à demain, 8 h');
    expect(vue.match(/Pharmacie du Pont/g)).toHaveLength(1);
    expect(vue).toContain('La même garde que maintenant');
    expect(vue).toContain('Pas de garde annoncée à cette heure : Médecins. Le ');
    expect(vue).toContain('Dimanche 1er novembre 2026');
    expect(vue).toContain('<b>Pharmacie de la Mine</b>, de 8 h à 20 h');
  });
});
