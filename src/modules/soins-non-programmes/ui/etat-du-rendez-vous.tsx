import { Bandeau } from '#ui/bandeau.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import type { RendezVous } from '../domain/demande-detaillee.ts';
import { direEcart, direMoment, type Moment, phrase } from './dire-demande.ts';
import { DIRE_ISSUE, direAvecQui } from './dire-rendez-vous.ts';

type Props = {
  /** `/app/demo/soins/demandes/<id>` */
  readonly base: string;
  readonly rdv: RendezVous;
  readonly moment: Moment;
  readonly peut: { readonly orienter: boolean; readonly issue: boolean };
};

/** When and with whom; or that it will not be, and where it is moved from. */
export const EtatDuRendezVous = ({ base, rdv, moment, peut }: Props) => {
  const liste = base.replace(/\/demandes\/.*$/, '/a-deplacer');
  const deplace = peut.orienter || peut.issue;
  if (rdv.aDeplacerLe)
    return (
      <Bandeau
        ton="attention"
        titre={
          <>
            {`${phrase(direMoment(rdv.debut, moment))} `}
            <Etiquette ton="attention">À déplacer</Etiquette>
          </>
        }
        action={
          deplace ? (
            <LienBouton href={liste} variante="suivant">
              Voir où il irait
            </LienBouton>
          ) : null
        }
      >
        {`${rdv.professionnel} ne peut plus recevoir à cette heure. La personne n’a pas encore d’autre rendez-vous.`}
      </Bandeau>
    );
  return (
    <Bandeau
      ton={rdv.issue === 'pas-venu' || rdv.aPrevenir ? 'attention' : 'ok'}
      titre={phrase(direMoment(rdv.debut, moment))}
      action={
        rdv.aPrevenir && deplace ? (
          <LienBouton href={liste} variante="suivant">
            Voir qui est à prévenir
          </LienBouton>
        ) : null
      }
    >
      {`${direAvecQui(rdv)}. ${rdv.issue ? `${DIRE_ISSUE[rdv.issue]}.` : `${phrase(direEcart(rdv.debut, moment))}.`}${rdv.aPrevenir ? ' Aucun message n’a dit à la personne qu’il est déplacé.' : ''}`}
    </Bandeau>
  );
};
