import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Faits } from '#ui/faits.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import type { Chapitre, Personne } from '../domain/personne.ts';
import { ConsultationsDeLaPersonne } from './consultations-de-la-personne.tsx';
import { DroitsDeLaPersonne } from './droits-de-la-personne.tsx';

export type PersonneProps = Personne & {
  /** Of this page: `/app/:slug/protection-des-donnees/personnes/:id`. */
  readonly base: string;
  readonly patients: string;
  /** The record, where traits are corrected. */
  readonly dossier: string;
  readonly fuseau: string;
  /** Page of the list of who looked, from 1. */
  readonly page: number;
  readonly peutEffacer: boolean;
};

/** One person: what is held, why, since when, who saw it, and what they may ask. */
export const PersonnePage = (p: PersonneProps) => {
  const nombre = p.chapitres.reduce((somme, { donnees }) => somme + donnees.length, 0);
  const effacee = nombre === 0;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Patients', href: p.patients },
          ...(effacee ? [] : [{ libelle: p.nom ?? 'Dossier', href: p.dossier }]),
          { libelle: 'Données et droits' },
        ]}
        titre="Données et droits"
        phrase={effacee ? EFFACEE : <Phrase nom={p.nom} nombre={nombre} />}
        action={effacee ? undefined : <Remettre base={p.base} />}
      />
      <Partage
        principal={
          <>
            {p.chapitres.map((chapitre) => (
              <ChapitreDeLaPersonne chapitre={chapitre} fuseau={p.fuseau} />
            ))}
            <ConsultationsDeLaPersonne {...p} />
          </>
        }
        cote={<DroitsDeLaPersonne {...p} effacee={effacee} />}
      />
    </>
  );
};

const EFFACEE =
  'Tout ce qui disait qui est cette personne a été effacé. Ce qui suit ne la nomme pas.';

const Phrase = ({ nom, nombre }: { readonly nom: string | null; readonly nombre: number }) => (
  <>
    <strong>{nombre === 1 ? 'Un élément gardé' : `${nombre} éléments gardés`}</strong>
    {` sur ${nom ?? 'cette personne'}, avec leur raison, et qui les a vus.`}
  </>
);

/** Given after a fresh proof of identity: the answer may be another page, so the browser is not told to save it. */
const Remettre = ({ base }: { readonly base: string }) => (
  <>
    <LienBouton href={`${base}/dossier.pdf`} variante="suivant">
      Remettre en PDF
    </LienBouton>
    <LienBouton href={`${base}/dossier.json`}>En fichier JSON</LienBouton>
  </>
);

type ChapitreProps = { readonly chapitre: Chapitre; readonly fuseau: string };

const ChapitreDeLaPersonne = ({ chapitre: { titre, donnees }, fuseau }: ChapitreProps) => (
  <Section titre={titre}>
    {donnees.map((donnee) => (
      <div class="mt5">
        <h3>{donnee.titre}</h3>
        <p class="small quiet">
          {`Depuis le ${dateLongue(dateCivileDe(donnee.depuis, fuseau))}, ${donnee.pourquoi}.`}
        </p>
        <Faits
          large
          faits={donnee.lignes.map(({ libelle, valeur }) => ({ terme: libelle, valeur }))}
        />
      </div>
    ))}
  </Section>
);
