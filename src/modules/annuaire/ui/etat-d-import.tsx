import { duree, nombre } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Progression } from '#ui/progression.tsx';
import type { ImportSuivi } from '../domain/import-suivi.ts';
import { RapportDImport } from './rapport-d-import.tsx';

type Props = { readonly slug: string; readonly suivi: ImportSuivi };

const ETAPES: Readonly<Record<string, string>> = {
  lecture: 'Lecture des fichiers',
  index: 'Préparation de la recherche',
  comparaison: 'Comparaison avec l’annuaire',
};

/** How far an import is, asked again until it ends; then its report. */
export const EtatDImport = ({ slug, suivi }: Props) => {
  if (suivi.etat === 'en-cours')
    return (
      <Progression
        titre={ETAPES[suivi.etape] ?? 'Import'}
        fait={suivi.octetsLus}
        total={Math.max(1, suivi.octetsTotal)}
        phrase={phraseDAvancement(suivi)}
        rassure="Vous pouvez quitter cette page : l’import continue, et le rapport vous attend ici."
        rafraichir={`/app/${slug}/territoire/import/${suivi.id}/etat`}
        toutes={1000}
      />
    );
  if (suivi.etat === 'echec' || suivi.etat === 'interrompu' || !suivi.rapport)
    return (
      <div>
        <Bandeau
          ton="attention"
          titre={suivi.etat === 'echec' ? 'L’import a échoué' : 'L’import s’est interrompu'}
        >
          <p>
            Rien n’est perdu : envoyez de nouveau les mêmes fichiers, l’import reprendra là où il en
            est.
          </p>
        </Bandeau>
      </div>
    );
  return (
    <div>
      <RapportDImport slug={slug} rapport={suivi.rapport} />
    </div>
  );
};

function phraseDAvancement({ octetsLus, octetsTotal, lignesLues, secondes }: ImportSuivi): string {
  const part = Math.min(100, Math.round((100 * octetsLus) / Math.max(1, octetsTotal)));
  const debit = secondes > 1 ? lignesLues / secondes : 0;
  const reste = octetsLus > 0 ? (secondes * (octetsTotal - octetsLus)) / octetsLus : null;
  return [
    `${part} %, ${nombre(lignesLues)} lignes lues`,
    debit > 0 ? `${nombre(Math.round(debit))} par seconde` : '',
    reste !== null && reste > 60 ? `encore ${duree(Math.ceil(reste / 60))} environ` : '',
  ]
    .filter((morceau) => morceau !== '')
    .join(', ')
    .concat('.');
}
