import { Faits } from '#ui/faits.tsx';
import { LIBELLES_DES_STADES } from '../domain/stade.ts';
import { LIBELLES_DES_TAILLES, lireTaille } from '../domain/taille.ts';
import { enClair, habitants, recensement } from './phrases.ts';
import type { VueDuTerritoire } from './vue-du-territoire.ts';

/** Figures computed from the communes, beside what the contract says. */
export const FaitsDuTerritoire = (vue: VueDuTerritoire) => {
  const { chiffres } = vue;
  return (
    <Faits
      faits={[
        {
          terme: 'Population',
          valeur: habitants(chiffres.population),
          precision: recensement(chiffres),
        },
        ...retenue(vue),
        ...tailles(vue),
        {
          terme: 'Étape',
          valeur: LIBELLES_DES_STADES[vue.stade],
          precision: vue.stadeDepuis ? `Depuis le ${enClair(vue.stadeDepuis)}` : undefined,
        },
        {
          terme: chiffres.departements.length > 1 ? 'Départements' : 'Département',
          valeur: chiffres.departements
            .map((code) => `${vue.departements.get(code) ?? code} (${code})`)
            .join(', '),
          precision: chiffres.regions.length > 1 ? 'À cheval sur plusieurs régions' : undefined,
        },
      ]}
    />
  );
};

function retenue({ retenue: r, chiffres }: VueDuTerritoire) {
  if (!r) return [];
  const jusque = r.au ? ` jusqu’au ${enClair(r.au)}` : '';
  return [
    {
      terme: 'Population retenue pour les besoins',
      valeur: habitants(r.population),
      precision: `${r.raison}, depuis le ${enClair(r.du)}${jusque}. La taille reste comptée sur ${habitants(chiffres.population).toLowerCase()}.`,
    },
  ];
}

function tailles({ tailleContractuelle, chiffres }: VueDuTerritoire) {
  const contrat = lireTaille(tailleContractuelle);
  const suggeree = chiffres.taille;
  const calcul =
    suggeree === null
      ? 'Le calcul attend la population'
      : `La population donne la taille ${suggeree} : ${LIBELLES_DES_TAILLES[suggeree]}`;
  if (contrat === null)
    return [
      {
        terme: 'Taille',
        valeur: suggeree === null ? 'Inconnue' : `${suggeree}, calculée`,
        precision: `${calcul}. Celle du contrat n’est pas saisie.`,
      },
    ];
  return [
    {
      terme: 'Taille au contrat',
      valeur: String(contrat),
      precision:
        contrat === suggeree
          ? `${calcul}, comme le contrat.`
          : `${calcul}. Le contrat signé l’emporte.`,
    },
  ];
}
