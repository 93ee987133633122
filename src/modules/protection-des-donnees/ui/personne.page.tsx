import { dateHeure } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Chapitre, Consultation, DemandeDeDroit } from '../domain/personne.ts';
import { NOMS_DES_DROITS } from './dire-personne.ts';

export type PersonneProps = {
  /** Of this page: `/app/:slug/protection-des-donnees/personnes/:id`. */
  readonly base: string;
  /** The record, where traits are corrected. */
  readonly dossier: string;
  readonly fuseau: string;
  readonly chapitres: readonly Chapitre[];
  readonly consultations: readonly Consultation[];
  readonly demandes: readonly DemandeDeDroit[];
  readonly peutEffacer: boolean;
};

/** One person: what is held, why, since when, who saw it, and what they may ask. */
export const PersonnePage = (p: PersonneProps) => {
  const nombre = p.chapitres.reduce((somme, { donnees }) => somme + donnees.length, 0);
  return (
    <>
      <TeteDePage
        titre="Données d’une personne"
        phrase={
          nombre === 0 ? (
            'Tout ce qui disait qui elle est a été effacé.'
          ) : (
            <>
              <strong>{nombre === 1 ? 'Un élément' : `${nombre} éléments`}</strong> à son sujet,
              avec leur raison et qui les a vus.
            </>
          )
        }
        miettes={nombre === 0 ? undefined : [{ libelle: 'Dossier', href: p.dossier }]}
        action={
          nombre === 0 ? undefined : (
            <>
              <LienBouton href={`${p.base}/dossier.pdf`} variante="suivant" telecharge>
                Remettre en PDF
              </LienBouton>
              <LienBouton href={`${p.base}/dossier.json`} telecharge>
                En fichier JSON
              </LienBouton>
            </>
          )
        }
        moyen
      />
      {p.chapitres.map((chapitre) => (
        <ChapitreDeLaPersonne chapitre={chapitre} fuseau={p.fuseau} />
      ))}
      <Section titre="Qui a vu ou modifié ces données">
        <Consultations {...p} />
      </Section>
      <Section titre="Ce qu’elle a demandé">
        <Demandes {...p} />
        {nombre > 0 ? (
          <div class="actions mt5">
            <LienBouton href={`${p.dossier}/modifier`}>Rectifier</LienBouton>
            <LienBouton href={`${p.base}/demande`}>Noter une demande et sa réponse</LienBouton>
            {p.peutEffacer ? (
              <LienBouton href={`${p.base}/effacement`} variante="danger">
                Effacer
              </LienBouton>
            ) : null}
          </div>
        ) : null}
      </Section>
    </>
  );
};

const ChapitreDeLaPersonne = ({
  chapitre: { titre, donnees },
  fuseau,
}: {
  readonly chapitre: Chapitre;
  readonly fuseau: string;
}) => (
  <Section titre={titre}>
    {donnees.map((donnee) => (
      <div class="mt5">
        <h3>{donnee.titre}</h3>
        <p class="small quiet">
          Depuis le {dateHeure(donnee.depuis, fuseau)}, {donnee.pourquoi}.
        </p>
        <Faits
          large
          faits={donnee.lignes.map(({ libelle, valeur }) => ({ terme: libelle, valeur }))}
        />
      </div>
    ))}
  </Section>
);

const Consultations = ({ consultations, fuseau }: PersonneProps) => (
  <Tableau
    titre="Lectures et écritures"
    titreCache
    lignes={consultations}
    vide={<Vide titre="Personne encore" phrase="Chaque lecture et chaque écriture viendra ici." />}
    colonnes={[
      { titre: 'Quand', genre: 'date', cellule: ({ le }) => dateHeure(le, fuseau) },
      { titre: 'Qui', cellule: ({ par }) => par, entete: true },
      { titre: 'En tant que', cellule: ({ qualite }) => qualite },
      { titre: 'Quoi', genre: 'large', cellule: ({ quoi }) => quoi },
    ]}
  />
);

const Demandes = ({ demandes, fuseau }: PersonneProps) =>
  demandes.length === 0 ? (
    <p class="quiet">
      Rien encore. Elle peut demander l’accès, la rectification, s’opposer, ou l’effacement.
    </p>
  ) : (
    <ul class="rows tight">
      {demandes.map((d) => (
        <li class="wait">
          <span class="age">{dateHeure(d.recueLe, fuseau)}</span>
          <div>
            <p>
              {NOMS_DES_DROITS[d.droit]}{' '}
              <Etiquette ton={d.reponse === 'refusee' ? 'attention' : 'ok'}>
                {d.reponse === 'refusee' ? 'Refusée' : 'Accordée'}
              </Etiquette>
            </p>
            <p>{[d.motif, `répondu par ${d.par}`].filter(Boolean).join(', ')}</p>
          </div>
        </li>
      ))}
    </ul>
  );
