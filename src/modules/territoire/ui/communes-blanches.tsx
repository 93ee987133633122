import { nombre, pluriel } from '#kernel/formats.ts';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { CommuneCouverte } from '../domain/couverture-regionale.ts';
import type { VueDEtendue } from './vue-d-etendue.ts';

const AU_PLUS = 100;

/** Communes without CPTS, the most populated first. */
export const CommunesBlanches = ({ couverture, cpts }: VueDEtendue) => {
  const noms = new Map(cpts.map((c) => [c.id, c.nom]));
  const lignes = [...couverture.blanches, ...couverture.enReflexion].toSorted(
    (a, b) => (b.population ?? 0) - (a.population ?? 0),
  );
  if (lignes.length === 0) return null;
  const montrees = lignes.slice(0, AU_PLUS);
  return (
    <Section titre="Zones blanches">
      <Tableau
        titre="Communes sans CPTS"
        titreCache
        precision={`${pluriel(lignes.length, 'commune')}, ${pluriel(couverture.blanche, 'habitant')}.${lignes.length > AU_PLUS ? ` Les ${AU_PLUS} plus peuplées :` : ''}`}
        lignes={montrees}
        colonnes={[
          { titre: 'Commune', cellule: (c) => c.nom, pied: 'Ensemble' },
          {
            titre: 'Situation',
            cellule: (c) =>
              c.cpts.length === 0 ? (
                <span class="quiet">aucune CPTS</span>
              ) : (
                `en réflexion : ${c.cpts.map((id) => noms.get(id) ?? '').join(', ')}`
              ),
          },
          {
            titre: 'Habitants',
            genre: 'nombre',
            cellule: (c) => (c.population === null ? 'inconnu' : nombre(c.population)),
            pied: nombre(couverture.blanche),
          },
        ]}
      />
    </Section>
  );
};

/** Communes that several CPTS cover: the ARS sees them too. */
export const CommunesPartagees = ({ couverture, cpts }: VueDEtendue) => {
  if (couverture.partagees.length === 0) return null;
  const noms = new Map(cpts.map((c) => [c.id, c.nom]));
  const qui = (c: CommuneCouverte) => c.cpts.map((id) => noms.get(id) ?? '').join(' et ');
  return (
    <Section titre="Communes revendiquées par plusieurs CPTS">
      <ul class="rows">
        {couverture.partagees.map((c) => (
          <li>
            <b>{c.nom}</b>
            {` : ${qui(c)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
};
