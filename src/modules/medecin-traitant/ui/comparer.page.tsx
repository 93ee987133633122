import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateHeure } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Faits } from '#ui/faits.tsx';
import { Cote, Section, TeteDePage } from '#ui/page.tsx';
import { motDuCritere } from '../domain/critere.ts';
import { nomDe } from '../domain/personne.ts';
import { DIRE_ETAT, DIRE_ORIGINE, direTelephone, type Moment } from './dire-demande.ts';
import type { VueDeDemande } from './vue-de-demande.ts';

export type ComparerPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly demandes: readonly [VueDeDemande, VueDeDemande];
};

/** Two requests side by side: one person, or two? */
export const ComparerPage = (p: ComparerPageProps) => {
  const [gauche, droite] = p.demandes;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Médecin traitant', href: p.base },
          {
            libelle: `Demande n° ${gauche.demande.numero}`,
            href: `${p.base}/demandes/${gauche.demande.id}`,
          },
          { libelle: 'Comparer' },
        ]}
        titre="Est-ce la même personne&nbsp;?"
        phrase="Réunies, elles gardent la plus ancienne des deux dates et toutes les situations. Ce que dit l’autre reste lisible, mais ne se rouvre pas."
        moyen
      />
      <Cote>
        <Une {...p} vue={gauche} autre={droite} />
        <Une {...p} vue={droite} autre={gauche} />
      </Cote>
    </>
  );
};

type UneProps = ComparerPageProps & { readonly vue: VueDeDemande; readonly autre: VueDeDemande };

const Une = ({ base, moment, jetons, vue, autre }: UneProps) => {
  const { demande, personne } = vue;
  const faits = [
    ['Naissance', personne.dateDeNaissance && dateChiffres(dateCivile(personne.dateDeNaissance))],
    ['Téléphone', personne.telephone && direTelephone(personne.telephone)],
    ['Commune', demande.communeNom],
    ['Adresse', personne.adresse],
    ['Situation', demande.criteres.map(motDuCritere).join(', ')],
    ['Reçue', `${dateHeure(demande.recueLe, moment.fuseau)}, ${DIRE_ORIGINE[demande.origine]}`],
    ['État', DIRE_ETAT[demande.etat]],
  ] as const;
  return (
    <Section titre={`${nomDe(personne)}, n° ${demande.numero}`} proche>
      <Faits
        faits={faits.map(([terme, valeur]) => ({ terme, valeur: valeur || 'Non dit' }))}
        large
      />
      <div class="actions mt5">
        <BoutonPoste
          action={`${base}/demandes/${demande.id}/fusion`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-${demande.numero}`}
          valeurs={{ doublon: autre.demande.id }}
          variante="ferme"
        >
          {`Garder la n° ${demande.numero}`}
        </BoutonPoste>
      </div>
    </Section>
  );
};
