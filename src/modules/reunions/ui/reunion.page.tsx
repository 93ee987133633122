import { accord, dateHeure, pluriel } from '#kernel/formats.ts';
import { direMission } from '#kernel/mission-du-journal.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { DocumentsJoints } from '#ui/documents-joints.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { DIRE_MODALITE } from '../domain/reunion.ts';
import { BandeDeLOrganisatrice, CptsDeReunion } from './cpts-de-reunion.tsx';
import { direPlageLongue, phrase } from './dire-quand.ts';
import { ListeDActions } from './liste-d-actions.tsx';
import { EtatDe } from './liste-de-reunions.tsx';
import { OrdreDuJour } from './ordre-du-jour.tsx';
import { PersonnesDeReunion } from './personnes-de-reunion.tsx';
import { ReglagesDeReunion } from './reglages-de-reunion.tsx';
import { etapeDe, type ReunionPageProps } from './vue-de-reunion.ts';

/** One meeting, from its convocation to its minutes. */
export const ReunionPage = (p: ReunionPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Réunions', href: p.base }, { libelle: p.reunion.titre }]}
      titre={p.reunion.titre}
      moyen
      phrase={
        <>
          {`${phrase(direPlageLongue(p.reunion, p.moment.fuseau))}. `}
          <EtatDe reunion={p.reunion} moment={p.moment} />
        </>
      }
      action={<Gestes {...p} />}
    />
    <BandeDeLOrganisatrice {...p} />
    <LaReunion {...p} />
    <OrdreDuJour {...p} />
    {p.actions.length > 0 ? (
      <Section titre="Actions décidées">
        <ListeDActions {...p} animer={p.conduire} vide="" />
      </Section>
    ) : null}
    <Documents {...p} />
    <PersonnesDeReunion {...p} />
    <CptsDeReunion {...p} />
    <Feuilles {...p} />
    {p.animer ? <ReglagesDeReunion {...p} /> : null}
  </>
);

/** The next thing to do in ochre, and what goes with it. */
const Gestes = (p: ReunionPageProps) => {
  const ici = `${p.base}/${p.reunion.id}`;
  const etape = etapeDe(p);
  const compteRendu = (
    <LienBouton
      href={`${ici}/compte-rendu`}
      variante={etape === 'figee' && !p.reunion.compteRenduLe ? 'suivant' : 'normal'}
    >
      {p.conduire ? 'Écrire le compte rendu' : 'Compte rendu'}
    </LienBouton>
  );
  if (etape === 'annulee') return null;
  if (!p.animer)
    return (
      <>
        {p.convie && etape === 'pendant' ? (
          <LienBouton href={`${ici}/emarger`} variante="suivant">
            Signer ma présence
          </LienBouton>
        ) : null}
        {compteRendu}
      </>
    );
  return (
    <>
      {etape === 'pendant' ? (
        <LienBouton href={`${ici}/code`} variante="suivant">
          Montrer le code d’émargement
        </LienBouton>
      ) : null}
      {etape === 'figee' ? null : (
        <LienBouton href={`${ici}/feuille`} variante={etape === 'apres' ? 'suivant' : 'normal'}>
          {etape === 'apres' ? 'Relire et figer la feuille' : 'Feuille d’émargement'}
        </LienBouton>
      )}
      {compteRendu}
      {p.convie && etape === 'pendant' ? (
        <LienBouton href={`${ici}/emarger`}>Signer ma présence</LienBouton>
      ) : null}
    </>
  );
};

const LaReunion = ({ reunion, convoques, signatures, moment, base }: ReunionPageProps) => {
  const viennent = convoques.filter(
    (c) => c.reponse === 'vient' || c.reponse === 'distance',
  ).length;
  const sans = convoques.filter(({ reponse }) => reponse === null).length;
  return (
    <Faits
      large
      faits={[
        {
          terme: 'Où',
          valeur: reunion.lieu ?? DIRE_MODALITE[reunion.modalite],
          precision: reunion.adresseVisio ? (
            <a href={reunion.adresseVisio}>Rejoindre la visio</a>
          ) : reunion.lieu ? (
            DIRE_MODALITE[reunion.modalite]
          ) : null,
        },
        {
          terme: 'Groupe',
          valeur: reunion.groupe ? (
            <a href={`${base}/groupes/${reunion.groupeId}`}>{reunion.groupe}</a>
          ) : (
            'Aucun'
          ),
          precision: direMission(reunion.mission),
        },
        ...(reunion.serieId
          ? [
              {
                terme: 'Secteur',
                valeur: reunion.secteur,
                precision: <a href={`${base}/series/${reunion.serieId}`}>Les autres secteurs</a>,
              },
            ]
          : []),
        reunion.fin > moment.maintenant
          ? {
              terme: 'Réponses',
              valeur: `${viennent} ${accord(viennent, 'vient', 'viennent')} sur ${pluriel(convoques.length, 'convoqué')}`,
              precision: sans > 0 ? `${sans} sans réponse` : null,
            }
          : {
              terme: 'Présents',
              valeur: `${signatures.length} sur ${convoques.length}`,
              precision: null,
            },
      ]}
    />
  );
};

/** What whoever is convened opens by their link, without account. */
const Documents = ({ documents, joindre }: ReunionPageProps) =>
  documents.length === 0 && joindre === null ? null : (
    <Section
      titre="Documents"
      droite={joindre ? <a href={joindre}>Joindre ou retirer un document</a> : null}
    >
      {documents.length === 0 ? (
        <p class="quiet">Aucun document joint.</p>
      ) : (
        <DocumentsJoints documents={documents} />
      )}
    </Section>
  );

/** The frozen sheets: the last one counts, all of them stay. */
const Feuilles = ({ base, reunion, pieces, feuilles, moment }: ReunionPageProps) =>
  feuilles.length === 0 ? null : (
    <Section
      titre="Feuille d’émargement"
      droite={pieces ? <a href={pieces}>Joindre ou voir les pièces</a> : null}
    >
      <ul class="rows">
        {feuilles.map((f, rang) => (
          <li>
            <b>
              <a href={`${base}/${reunion.id}/feuille.pdf?numero=${f.numero}`}>
                {f.numero === 1
                  ? 'Feuille figée (PDF)'
                  : `Contre-passation n° ${f.numero - 1} (PDF)`}
              </a>{' '}
              {rang === 0 ? <Etiquette ton="ok">Fait foi</Etiquette> : null}
            </b>
            <br />
            {`${dateHeure(f.figeeLe, moment.fuseau)}, par ${f.parNom}.${f.motif ? ` Motif\u00A0: ${f.motif}` : ''}`}
            <br />
            <span class="tiny quiet anywhere">{`Empreinte ${f.empreinte}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
