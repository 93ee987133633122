import { DIRE_COUPE, direValeur, type IndicateurCoupe } from '#modules/financement';
import { Barres } from '#ui/barres.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section } from '#ui/page.tsx';
import type { IndicateurPageProps } from './vue-de-preuves.ts';

type Props = IndicateurPageProps & { readonly decoupe: IndicateurCoupe };

/** The same count by year, quarter or month, by sector or by profession. */
export const DecoupeDIndicateur = ({ base, id, annee, libelle, decoupe }: Props) => {
  const dire = (milliemes: number) => direValeur(decoupe, milliemes);
  const titre = DIRE_COUPE[decoupe.coupe];
  return (
    <Section titre="Quand, où et par qui" id="decoupe">
      <Onglets
        libelle="Découper"
        onglets={decoupe.coupes.map((coupe) => ({
          libelle: DIRE_COUPE[coupe],
          href: `${base}/indicateurs/${id}?annee=${annee.rang}&coupe=${coupe}#decoupe`,
          actif: coupe === decoupe.coupe,
        }))}
      />
      {decoupe.lignes.length === 0 ? (
        <p class="quiet">Le journal n’en compte aucun cette année.</p>
      ) : (
        <div class="mt5">
          <Barres
            titre={`${libelle}, ${titre.charAt(0).toLowerCase()}${titre.slice(1)}`}
            titreCache
            largeur={640}
            enMots={enMots(decoupe, dire)}
            entetes={[titre, libelle]}
            ecrire={(valeur) => dire(Math.round(valeur * 1000))}
            lignes={decoupe.lignes.map(({ etiquette, milliemes }) => ({
              etiquette,
              valeur: milliemes === null ? null : milliemes / 1000,
            }))}
          />
        </div>
      )}
    </Section>
  );
};

function enMots({ lignes }: IndicateurCoupe, dire: (milliemes: number) => string): string {
  return lignes
    .map(
      ({ etiquette, milliemes }) =>
        `${etiquette}\u00A0: ${milliemes === null ? 'inconnu' : dire(milliemes)}`,
    )
    .join(', ');
}
