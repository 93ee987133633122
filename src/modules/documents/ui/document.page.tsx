import { dateCourte, dateHeure, pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { SAISIE_VIDE, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import {
  DIRE_RAYON,
  type Document,
  type Espace,
  type Modele,
  TYPE_DE_TEXTE,
  type Version,
} from '../domain/document.ts';
import { ChampsDeRangement, ChampsDeVersion } from './champs-de-document.tsx';
import { adressesDe, type Cadre, direFormat, direLecteurs, LIBELLE } from './vue-de-documents.ts';
import { CHEMIN_DU_MODELE } from './vue-de-texte.ts';

export type DocumentPageProps = Omit<Cadre, 'onglets'> & {
  readonly document: Document;
  readonly versions: readonly Version[];
  readonly espaces: readonly Espace[];
  /** May add versions and say who reads it. */
  readonly tient: boolean;
  readonly tientTout: boolean;
  /** The form that came back, with what is wrong in it. */
  readonly refusee: { readonly de: 'version' | 'rangement'; readonly saisie: Saisie } | null;
  readonly rangement: Saisie;
  readonly envoi: string;
};

/** One document: what is in force, every version, who reads it. */
export const DocumentPage = (p: DocumentPageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: LIBELLE, href: p.base },
        { libelle: DIRE_RAYON[p.document.rayon], href: `${p.base}?rayon=${p.document.rayon}` },
      ]}
      titre={p.document.titre}
      moyen
      phrase={phraseDe(p)}
      action={<Prendre {...p} />}
    />
    <div class="mt5">
      <Faits large faits={faitsDe(p)} />
    </div>
    <Versions {...p} />
    {p.tient ? <Deposer {...p} /> : null}
    {p.tient ? <Ranger {...p} /> : null}
  </>
);

const phraseDe = ({ document: d }: DocumentPageProps) => {
  if (d.archiveLe) return 'Archivé\u00A0: il n’est plus dans les listes, rien n’en est effacé.';
  if (!d.courante) return 'Un projet\u00A0: rien n’est encore en vigueur.';
  const { rang, decision, adopteeLe } = d.courante;
  return decision && adopteeLe
    ? `Adopté le ${dateCourte(adopteeLe)} par la décision ${decision}.`
    : `La version ${rang} est en vigueur.`;
};

const Prendre = ({ base, document: { id, courante } }: DocumentPageProps) =>
  courante
    ? adressesDe(base, id, courante).map(({ libelle, href }, rang) => (
        <LienBouton href={href} variante={rang === 0 ? 'suivant' : 'normal'}>
          {courante.type === TYPE_DE_TEXTE ? `Télécharger en ${libelle}` : libelle}
        </LienBouton>
      ))
    : null;

const faitsDe = ({ document: d, espaces }: DocumentPageProps) => [
  { terme: 'Rayon', valeur: DIRE_RAYON[d.rayon] },
  { terme: 'Lu par', valeur: direLecteurs(d, espaces) },
  ...(d.groupeId && d.lecteurs !== 'groupe'
    ? [
        {
          terme: 'Espace du groupe',
          valeur: espaces.find(({ id }) => id === d.groupeId)?.nom ?? 'Groupe',
        },
      ]
    : []),
  ...(d.courante
    ? [{ terme: 'Format', valeur: direFormat(d.courante) }]
    : [{ terme: 'Versions', valeur: String(d.versions) }]),
];

const Versions = (p: DocumentPageProps) => (
  <Section titre="Versions" droite={pluriel(p.versions.length, 'version')}>
    <Tableau
      titre="Versions"
      titreCache
      lignes={p.versions}
      colonnes={[
        { titre: 'Version', entete: true, cellule: (v) => <Nom {...p} version={v} /> },
        { titre: 'Ce qui change', cellule: ({ note }) => note ?? '' },
        { titre: 'Déposée le', genre: 'date', cellule: (v) => dateHeure(v.deposeeLe, p.fuseau) },
        { titre: 'Par', cellule: (v) => v.deposeeParNom },
        {
          titre: 'Gestes',
          titreCache: true,
          genre: 'actions',
          cellule: (v) => <Gestes {...p} version={v} />,
        },
      ]}
    />
    <p class="quiet small mt4">
      Chaque téléchargement par un compte est inscrit au journal de la CPTS. Ce qui est joint à une
      réunion s’ouvre aussi par le lien de ses convoqués. L’empreinte SHA-256 de chaque fichier est
      gardée avec lui.
    </p>
  </Section>
);

type DeVersion = DocumentPageProps & { readonly version: Version };

const Nom = ({ document, version: v }: DeVersion) => (
  <span>
    {`Version ${v.rang} `}
    {v.id === document.courante?.id ? <Etiquette ton="ok">En vigueur</Etiquette> : null}
    <br />
    <span class="quiet small" title={`SHA-256 ${v.empreinte}`}>
      {direFormat(v)}
      {v.decision ? `, décision ${v.decision}` : ''}
    </span>
  </span>
);

const Gestes = ({ base, document, version: v, versions, tient, jetons }: DeVersion) => {
  const avant = versions.find((une) => une.rang < v.rang && une.type === TYPE_DE_TEXTE);
  return (
    <>
      {adressesDe(base, document.id, v).map(({ libelle, href }) => (
        <a class="button plain" href={href}>
          {libelle}
          <span class="hidden">{`\u00A0: version ${v.rang}`}</span>
        </a>
      ))}
      {avant && v.type === TYPE_DE_TEXTE ? (
        <a class="button plain" href={`${base}/${document.id}/comparer?de=${avant.id}&a=${v.id}`}>
          {`Comparer à la ${avant.rang}`}
        </a>
      ) : null}
      {tient && !document.modele && v.id !== document.courante?.id && v.type !== TYPE_DE_TEXTE ? (
        <BoutonPoste
          action={`${base}/${document.id}/versions/${v.id}/en-vigueur`}
          {...jetons}
          variante="simple"
          precision={`version ${v.rang}`}
        >
          Mettre en vigueur
        </BoutonPoste>
      ) : null}
    </>
  );
};

/** A text of the association is in force once the register says so, whatever file is laid here. */
const ParDecision = ({ base, modele }: { readonly base: string; readonly modele: Modele }) => (
  <p class="quiet mt4">
    {
      'Ce fichier sera un projet. Il entre en vigueur par une décision du registre, à noter sur la page '
    }
    <a href={`${base}${CHEMIN_DU_MODELE[modele]}`}>{DIRE_RAYON[modele]}</a>.
  </p>
);

const Deposer = (p: DocumentPageProps) => {
  const { modele } = p.document;
  const saisie = p.refusee?.de === 'version' ? p.refusee.saisie : SAISIE_VIDE;
  return (
    <Section titre="Déposer une nouvelle version">
      <Formulaire action={p.envoi} {...p.jetons} fichiers saisie={saisie}>
        <ChampsDeVersion saisie={saisie} projetSeul={modele !== null} />
        {modele ? <ParDecision base={p.base} modele={modele} /> : null}
        <div class="actions">
          <Bouton variante="ferme">Déposer la version</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

const Ranger = (p: DocumentPageProps) => {
  const { base, document: d, jetons } = p;
  const saisie = p.refusee?.de === 'rangement' ? p.refusee.saisie : p.rangement;
  return (
    <Section titre="Le document">
      <details open={p.refusee?.de === 'rangement'}>
        <summary>Changer son titre, son rayon, ses lecteurs</summary>
        <Formulaire action={`${base}/${d.id}`} {...jetons} saisie={saisie}>
          <ChampsDeRangement saisie={saisie} espaces={p.espaces} tient={p.tientTout} />
          <div class="actions">
            <Bouton variante="ferme">Enregistrer</Bouton>
          </div>
        </Formulaire>
      </details>
      <div class="actions mt5">
        <BoutonPoste
          action={`${base}/${d.id}/archive`}
          {...jetons}
          valeurs={{ archive: d.archiveLe ? 'non' : 'oui' }}
        >
          {d.archiveLe ? 'Ressortir des archives' : 'Archiver le document'}
        </BoutonPoste>
      </div>
    </Section>
  );
};
