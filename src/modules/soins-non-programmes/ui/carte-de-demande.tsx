import { duree } from '#kernel/formats.ts';
import { Carte } from '#ui/carte.tsx';
import type { DemandeDetaillee } from '../domain/demande-detaillee.ts';
import type { Proposee } from './propositions.tsx';

/** A commune of the territory, with its point and its sector. */
export type CommunePlacee = {
  readonly code: string;
  readonly nom: string;
  readonly lon: number;
  readonly lat: number;
  readonly secteur: string | null;
};

type Props = {
  readonly demande: DemandeDetaillee;
  readonly propositions: readonly Proposee[];
  readonly communes: readonly CommunePlacee[];
};

/** Roads from the patient's commune to each place proposed; the list beside it says the same in words. */
export const CarteDeDemande = ({ demande, propositions, communes }: Props) => {
  const { point, communeNom } = demande;
  if (!point || communes.length === 0) return null;
  const lieux = lieuxDe(propositions, communes);
  return (
    <Carte
      enMots={`La personne est à ${communeNom}. ${lieux.map((l) => `${l.numero}\u00A0: ${l.nom}${l.precision ? `, à ${l.precision}` : ''}`).join('. ')}`}
      communes={communes.map((c) => ({
        ...c,
        teinte: demande.secteur !== null && c.secteur === demande.secteur ? 'secteur' : undefined,
      }))}
      origine={{ ...point, nom: communeNom }}
      routes
      lieux={lieux}
      legende={`Route depuis ${communeNom}.${demande.secteur ? ' En fond teinté, son secteur.' : ''}`}
    />
  );
};

/** One mark by commune, under the rank of its best slot; a visit at home has none. */
function lieuxDe(propositions: readonly Proposee[], communes: readonly CommunePlacee[]) {
  const points = new Map(communes.map((c) => [c.code, c]));
  const vues = new Set<string>();
  return propositions.flatMap(({ commune, rang, trajetMinutes, genre }) => {
    const point = points.get(commune);
    if (!point || genre === 'visite' || vues.has(commune)) return [];
    vues.add(commune);
    return [
      {
        nom: point.nom,
        lon: point.lon,
        lat: point.lat,
        precision: trajetMinutes === null ? undefined : duree(trajetMinutes),
        numero: rang,
        meilleur: rang === 1,
      },
    ];
  });
}
