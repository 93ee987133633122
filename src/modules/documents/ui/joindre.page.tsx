import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import type { Document, Version } from '../domain/document.ts';
import type { Joint, Objet } from '../domain/joint.ts';
import { type Cadre, direFormat } from './vue-de-documents.ts';

type JoindrePageProps = Omit<Cadre, 'onglets'> & {
  /** "reunions/…" */
  readonly a: string;
  readonly objet: Objet;
  readonly vu: { readonly titre: string; readonly debut: Date };
  readonly joints: readonly Joint[];
  readonly documents: readonly Document[];
  readonly choisi: { readonly document: Document; readonly versions: readonly Version[] } | null;
  readonly saisie: Saisie;
};

const ENDROITS = {
  reunions: { dit: 'Réunion', chemin: 'reunions' },
  seances: { dit: 'Séance', chemin: 'vie-associative/seances' },
} as const;

/** What goes with a meeting or a session, and what may be joined to it. */
export const JoindrePage = (p: JoindrePageProps) => {
  const { dit, chemin } = ENDROITS[p.objet.genre];
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: dit, href: `${p.racine}/${chemin}/${p.objet.id}` },
          { libelle: 'Documents' },
        ]}
        titre={p.vu.titre}
        moyen
        phrase={`${dit} du ${dateLongue(dateCivileDe(p.vu.debut, p.fuseau))}. Chaque convoqué ouvre ces documents depuis sa convocation, sans compte, quels que soient leurs lecteurs dans la bibliothèque.`}
      />
      <Section titre="Documents joints" proche>
        {p.joints.length === 0 ? (
          <p class="quiet">Aucun pour l’instant.</p>
        ) : (
          <ul class="rows">
            {p.joints.map((joint) => (
              <UnJoint {...p} joint={joint} />
            ))}
          </ul>
        )}
      </Section>
      <Section titre="Joindre un document de la bibliothèque">
        <Choisir {...p} />
        {p.choisi ? <Versions {...p} choisi={p.choisi} /> : null}
      </Section>
    </>
  );
};

const UnJoint = ({ base, a, joint: j, jetons }: JoindrePageProps & { readonly joint: Joint }) => (
  <li>
    <b>
      <a href={`${base}/${j.documentId}`}>{j.titre}</a>
    </b>
    {j.archive ? (
      <>
        {' '}
        <Etiquette ton="neutre">Archivé, ne s’ouvre plus</Etiquette>
      </>
    ) : j.depassee ? (
      <>
        {' '}
        <Etiquette ton="attention">Une version plus récente existe</Etiquette>
      </>
    ) : null}
    <br />
    <span class="quiet">{`Version ${j.rang}, ${direFormat(j)}. Joint par ${j.jointParNom}.`}</span>
    <div class="actions">
      <BoutonPoste
        action={`${base}/joindre/retirer?a=${a}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${j.versionId}`}
        valeurs={{ version: j.versionId }}
        precision={j.titre}
      >
        Retirer
      </BoutonPoste>
    </div>
  </li>
);

const Choisir = ({ base, a, documents, choisi }: JoindrePageProps) =>
  documents.length === 0 ? (
    <Vide
      titre="Aucun document à joindre"
      phrase="Déposez-le d’abord dans la bibliothèque, puis revenez ici."
      action={<a href={`${base}/nouveau`}>Déposer un document</a>}
    />
  ) : (
    <Filtres action={`${base}/joindre`} libelle="Choisir un document" gardes={{ a }}>
      <ChampListe
        nom="document"
        libelle="Document"
        valeur={choisi?.document.id ?? ''}
        vide="Choisissez"
        options={documents.map(({ id, titre }) => ({ valeur: id, libelle: titre }))}
      />
    </Filtres>
  );

const Versions = ({
  base,
  a,
  choisi: { document, versions },
  joints,
  jetons,
  saisie,
}: JoindrePageProps & { readonly choisi: NonNullable<JoindrePageProps['choisi']> }) => {
  const deja = new Set(joints.map(({ versionId }) => versionId));
  const libres = versions.filter(({ id }) => !deja.has(id));
  if (libres.length === 0) return <p class="mt5 quiet">Ce document est déjà joint.</p>;
  return (
    <Formulaire action={`${base}/joindre?a=${a}`} {...jetons} saisie={saisie} gardeSaisie={false}>
      <input type="hidden" name="document" value={document.id} />
      <ChampListe
        {...lier(saisie, 'version')}
        libelle="Version"
        aide="Elle reste celle qui est jointe, même quand une autre est déposée."
        options={libres.map((v) => ({
          valeur: v.id,
          libelle: `Version ${v.rang}, ${direFormat(v)}${v.id === document.courante?.id ? ', en vigueur' : ', projet ou ancienne'}`,
        }))}
      />
      <div class="actions">
        <Bouton variante="suivant">Joindre</Bouton>
      </div>
    </Formulaire>
  );
};
