import { Barres } from '#ui/barres.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section } from '#ui/page.tsx';
import type { Decoupe } from '../domain/vues.ts';
import type { IndicateurPageProps } from './vue-de-preuves.ts';

type Props = IndicateurPageProps & { readonly decoupe: Decoupe };

/** The same count by year, quarter or month, by sector or by profession. */
export const DecoupeDIndicateur = ({ base, id, annee, libelle, decoupe }: Props) => {
  const { titre, choix, lignes, dire } = decoupe;
  return (
    <Section titre="Quand, où et par qui" id="decoupe">
      <Onglets
        libelle="Découper"
        onglets={choix.map(({ coupe, libelle: nom, actif }) => ({
          ...{ libelle: nom, actif },
          href: `${base}/indicateurs/${id}?annee=${annee.rang}&coupe=${coupe}#decoupe`,
        }))}
      />
      {lignes.length === 0 ? (
        <p class="quiet mt5">Le journal n’en compte aucun cette année.</p>
      ) : (
        <div class="mt5">
          <Barres
            titre={`${libelle}, ${titre.charAt(0).toLowerCase()}${titre.slice(1)}`}
            titreCache
            largeur={640}
            enMots={enMots(decoupe)}
            entetes={[titre, libelle]}
            ecrire={dire}
            lignes={lignes}
          />
        </div>
      )}
    </Section>
  );
};

function enMots({ lignes, dire }: Decoupe): string {
  return lignes
    .map(
      ({ etiquette, valeur }) =>
        `${etiquette}\u00A0: ${valeur === null ? 'inconnu' : dire(valeur)}`,
    )
    .join(', ');
}
