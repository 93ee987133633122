import { accord, moisEtAnnee, nombre } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Barre } from '#ui/jauge.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import {
  aRepondu,
  type Campagne,
  dresserAvancement,
  peutRelancer,
  type Sollicite,
} from '../domain/campagne.ts';
import { direMoment, type Moment } from './dire-demande.ts';
import { direProfession } from './dire-tableau.ts';

export type CampagnePageProps = {
  /** `/app/demo/soins/recensement` */
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly campagne: Campagne;
  readonly sollicites: readonly Sollicite[];
};

/** One campaign: how far it is by profession, who has not counted yet, and its sheet. */
export const CampagnePage = (p: CampagnePageProps) => {
  const silencieux = p.sollicites.filter((un) => !aRepondu(un));
  const total = p.sollicites.reduce((n, { comptes }) => n + comptes, 0);
  const repondants = p.sollicites.length - silencieux.length;
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Recensement', href: p.base }, { libelle: 'Mini-recensement' }]}
        titre={`Soins comptés en ${moisEtAnnee(p.campagne.mois)}`}
        phrase={
          <>
            <strong>{`${nombre(total)} ${accord(total, 'patient compté', 'patients comptés')}`}</strong>
            {` par ${repondants} ${accord(repondants, 'adhérent')} sur ${p.sollicites.length}. `}
            <Etiquette ton="info">déclaré</Etiquette>
          </>
        }
        action={
          <>
            <Relancer {...p} silencieux={silencieux} />
            <LienBouton href={`${p.base}/campagnes/${p.campagne.id}/preuve.pdf`} telecharge>
              Feuille pour la CPAM (PDF)
            </LienBouton>
          </>
        }
      />
      <Section titre="Par profession" proche>
        <Avancement {...p} />
      </Section>
      <Section
        titre={`${silencieux.length} ${accord(silencieux.length, 'n’a', 'n’ont')} encore rien compté`}
        introduction="Rien compté n’est pas zéro&nbsp;: personne ne sait s’il y avait quelque chose à compter."
        id="silencieux"
      >
        <Silencieux silencieux={silencieux} />
      </Section>
    </>
  );
};

const Avancement = ({ sollicites }: CampagnePageProps) => (
  <Tableau
    titre="Avancement par profession"
    titreCache
    lignes={dresserAvancement(sollicites)}
    colonnes={[
      { titre: 'Profession', cellule: ({ profession }) => direProfession(profession) },
      {
        titre: 'Réponses',
        genre: 'large',
        cellule: (l) => (
          <Barre
            haute
            repartition={{ acquis: l.repondants, inconnu: l.sollicites - l.repondants }}
            enMots={`${l.repondants} sur ${l.sollicites}`}
          />
        ),
      },
      {
        titre: 'Ont compté',
        genre: 'nombre',
        cellule: (l) => `${l.repondants} sur ${l.sollicites}`,
      },
      { titre: 'Patients', genre: 'nombre', cellule: (l) => nombre(l.comptes) },
    ]}
  />
);

const Relancer = ({
  base,
  campagne,
  jetons,
  moment,
  silencieux,
}: CampagnePageProps & { readonly silencieux: readonly Sollicite[] }) => {
  const joignables = silencieux.filter(({ courriel }) => courriel !== null).length;
  if (joignables === 0) return null;
  if (!peutRelancer(campagne, moment.maintenant))
    return (
      <p class="quiet small">{`Dernier message\u00A0: ${direMoment(campagne.relanceeLe, moment)}. Le suivant un jour après.`}</p>
    );
  return (
    <BoutonPoste
      action={`${base}/campagnes/${campagne.id}/relancer`}
      csrf={jetons.csrf}
      cle={jetons.cle}
      variante="suivant"
    >
      {`Relancer ${joignables} ${accord(joignables, 'adhérent')}`}
    </BoutonPoste>
  );
};

const Silencieux = ({ silencieux }: { readonly silencieux: readonly Sollicite[] }) =>
  silencieux.length === 0 ? (
    <Bandeau ton="ok">Tous ont compté au moins un patient.</Bandeau>
  ) : (
    <Tableau
      titre="Qui n’a encore rien compté"
      titreCache
      lignes={silencieux}
      colonnes={[
        { titre: 'Nom', cellule: ({ nom }) => nom },
        { titre: 'Profession', cellule: ({ profession }) => direProfession(profession) },
        {
          titre: 'Messages',
          cellule: ({ courriel, messages }) =>
            courriel === null
              ? 'Sans adresse\u00A0: donnez le compteur de la main à la main'
              : `${messages} ${accord(messages, 'envoyé')}`,
        },
      ]}
    />
  );
