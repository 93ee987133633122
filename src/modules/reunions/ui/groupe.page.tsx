import { pluriel } from '#kernel/formats.ts';
import { direMission } from '#kernel/mission-du-journal.ts';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { Groupe, Membre } from '../domain/groupe.ts';
import { direQualite } from '../domain/personne.ts';
import { ChampsDeGroupe } from './champs-de-groupe.tsx';
import { type Choisissable, ChoixDePersonnes } from './choix-de-personnes.tsx';
import type { Jetons, Moment } from './dire-quand.ts';
import { ListeDeCourriers } from './liste-de-courriers.tsx';
import { ListeDeReunions, type ReunionListee } from './liste-de-reunions.tsx';
import type { CourrierListe } from './vue-de-courrier.ts';

export type GroupePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly groupe: Groupe;
  /** What was written to all of it; empty for who does not lead it. */
  readonly courriers: readonly CourrierListe[];
  readonly membres: readonly Membre[];
  readonly reunions: readonly ReunionListee[];
  readonly sondages: readonly {
    readonly id: string;
    readonly titre: string;
    readonly reste: number;
  }[];
  readonly choisissables: readonly Choisissable[];
  /** What was typed in the form that was refused, if any. */
  readonly membresSaisis: Saisie;
  readonly groupeSaisi: Saisie;
  readonly animer: boolean;
  readonly tenir: boolean;
  /** Where the documents of the group are; null for who reads none. */
  readonly documents: string | null;
};

/** One group: when it meets, who is of it, what it is about. */
export const GroupePage = (p: GroupePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Groupes', href: `${p.base}/groupes` }, { libelle: p.groupe.nom }]}
      titre={p.groupe.nom}
      moyen
      phrase={p.groupe.objet ?? p.groupe.missions.map(direMission).join(', ')}
      action={p.animer && !p.groupe.archiveLe ? <Prevoir {...p} /> : null}
    />
    {p.groupe.archiveLe ? (
      <p class="mt4">
        <Etiquette>Archivé</Etiquette> Ses réunions restent&nbsp;; rouvrez-le pour en préparer
        d’autres.
      </p>
    ) : null}
    <Section titre="Ses réunions" proche>
      <SondagesOuverts {...p} />
      <ListeDeReunions {...p} vide="Aucune réunion encore." />
    </Section>
    {p.documents ? (
      <Section titre="Ses documents">
        <p>
          <a href={p.documents}>Ouvrir l’espace de documents du groupe</a>
        </p>
      </Section>
    ) : null}
    <Membres {...p} />
    <ListeDeCourriers {...p} />
    {p.animer ? <Reglages {...p} /> : null}
  </>
);

const Prevoir = ({ base, groupe }: GroupePageProps) => (
  <>
    <LienBouton href={`${base}/sondages/nouveau?groupe=${groupe.id}`} variante="suivant">
      Chercher une date
    </LienBouton>
    <LienBouton href={`${base}/nouvelle?groupe=${groupe.id}`}>Fixer une réunion</LienBouton>
    <LienBouton href={`${base}/groupes/${groupe.id}/ecrire`}>Écrire au groupe</LienBouton>
  </>
);

const SondagesOuverts = ({ base, sondages }: GroupePageProps) =>
  sondages.length === 0 ? null : (
    <ul class="rows">
      {sondages.map(({ id, titre, reste }) => (
        <li>
          <b>
            <a href={`${base}/sondages/${id}`}>{titre}</a>
          </b>
          <br />
          {`Sondage ouvert, ${reste > 0 ? `${pluriel(reste, 'réponse')} encore à venir` : 'tout le monde a répondu'}.`}
        </li>
      ))}
    </ul>
  );

const Membres = (p: GroupePageProps) => (
  <Section titre="Membres" droite={pluriel(p.membres.length, 'personne')}>
    <Tableau
      titre="Membres du groupe"
      titreCache
      lignes={p.membres}
      vide={<p class="quiet">Personne encore&nbsp;: ajoutez qui en est.</p>}
      colonnes={[
        {
          titre: 'Personne',
          entete: true,
          cellule: (m) => (
            <>
              {m.nom}{' '}
              {m.id === p.groupe.referent?.id ? <Etiquette ton="info">Référent</Etiquette> : null}
            </>
          ),
        },
        { titre: 'Profession, commune', cellule: (m) => direQualite(m) || 'non précisé' },
        {
          titre: 'Gestes',
          titreCache: true,
          genre: 'actions',
          cellule: (m) => (p.animer ? <GestesDeMembre {...p} membre={m} /> : null),
        },
      ]}
    />
    {p.animer && !p.groupe.archiveLe ? <Ajouter {...p} /> : null}
  </Section>
);

const GestesDeMembre = ({
  base,
  groupe,
  jetons,
  tenir,
  membre,
}: GroupePageProps & { readonly membre: Membre }) => {
  const vers = `${base}/groupes/${groupe.id}/membres/${membre.id}`;
  return (
    <>
      {tenir && membre.id !== groupe.referent?.id ? (
        <BoutonPoste
          action={`${vers}/referent`}
          {...jetons}
          variante="simple"
          precision={membre.nom}
        >
          Nommer référent
        </BoutonPoste>
      ) : null}
      <BoutonPoste action={`${vers}/retirer`} {...jetons} variante="simple" precision={membre.nom}>
        Retirer
      </BoutonPoste>
    </>
  );
};

const Ajouter = ({ base, groupe, jetons, membresSaisis, choisissables }: GroupePageProps) => (
  <details class="mt5" open={Object.keys(membresSaisis.erreurs).length > 0}>
    <summary>Ajouter des personnes</summary>
    <Formulaire action={`${base}/groupes/${groupe.id}/membres`} {...jetons} saisie={membresSaisis}>
      <ChoixDePersonnes saisie={membresSaisis} choisissables={choisissables} />
      <div class="actions">
        <Bouton variante="ferme">Ajouter au groupe</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Reglages = ({ base, groupe, jetons, groupeSaisi, tenir }: GroupePageProps) => (
  <Section titre="Le groupe">
    <Faits
      large
      faits={[{ terme: 'Missions', valeur: groupe.missions.map(direMission).join(', ') }]}
    />
    <details class="mt5" open={Object.keys(groupeSaisi.erreurs).length > 0}>
      <summary>Modifier son nom, son objet, ses missions</summary>
      <Formulaire action={`${base}/groupes/${groupe.id}`} {...jetons} saisie={groupeSaisi}>
        <ChampsDeGroupe saisie={groupeSaisi} />
        <div class="actions">
          <Bouton variante="ferme">Enregistrer</Bouton>
        </div>
      </Formulaire>
    </details>
    {tenir ? (
      <div class="actions mt5">
        <BoutonPoste
          action={`${base}/groupes/${groupe.id}/${groupe.archiveLe ? 'rouvrir' : 'archiver'}`}
          {...jetons}
        >
          {groupe.archiveLe ? 'Rouvrir le groupe' : 'Archiver le groupe'}
        </BoutonPoste>
      </div>
    ) : null}
  </Section>
);
