import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateHeure } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section } from '#ui/page.tsx';
import {
  type Accord,
  OBJETS_D_ACCORD,
  type ObjetDAccord,
  reponseEnCours,
} from '../domain/accord.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Membre } from '../domain/equipe.ts';
import { nomUsuel } from '../domain/identite.ts';
import type { Opposition } from '../domain/opposition.ts';
import type { TexteDInformation } from '../domain/texte-d-information.ts';
import { direTelephone, type Moment } from './dire-patient.ts';

export type MesDonneesProps = {
  /** `/c/demo/mes-donnees/<jeton>` */
  readonly ici: string;
  readonly moment: Moment;
  readonly donnees: {
    readonly dossier: Dossier;
    readonly equipe: readonly Membre[];
    readonly accords: readonly Accord[];
    readonly oppositions: readonly Opposition[];
    readonly textes: readonly TexteDInformation[];
    readonly tenues: readonly {
      readonly titre: string;
      readonly nombre: number;
      readonly pourquoi: string;
    }[];
  };
};

export const TITRES_PUBLICS: Readonly<Record<ObjetDAccord, string>> = {
  echange: 'Entre ceux qui vous soignent',
  partage: 'Avec d’autres professionnels',
};

/** What is held about the holder of the link, in plain words; acting is a page further. */
export const MesDonneesPage = (p: MesDonneesProps) => (
  <>
    <div class="mt6">
      <h1>Vos informations</h1>
      <p class="lead mt4">
        Voici ce que votre CPTS garde à votre sujet, et qui peut le voir. Vous décidez.
      </p>
    </div>
    <Identite {...p} />
    <Equipe {...p} />
    {OBJETS_D_ACCORD.map((objet) => (
      <VotreReponse {...p} objet={objet} />
    ))}
    <Bloques {...p} />
    <CeQuiEstGarde {...p} />
  </>
);

const Identite = ({ donnees }: MesDonneesProps) => {
  const { traits } = donnees.dossier;
  return (
    <Section titre="Qui vous êtes">
      {traits ? (
        <Faits
          faits={[
            { terme: 'Nom', valeur: nomUsuel(traits) },
            { terme: 'Né(e) le', valeur: dateChiffres(dateCivile(traits.dateDeNaissance)) },
            ...(traits.telephone
              ? [{ terme: 'Téléphone', valeur: direTelephone(traits.telephone) }]
              : []),
            ...(traits.courriel
              ? [{ terme: 'Adresse électronique', valeur: traits.courriel }]
              : []),
          ]}
        />
      ) : (
        <p>Votre identité ne peut pas être lue pour le moment.</p>
      )}
      <p class="hint">Une erreur ? Appelez votre CPTS : elle la corrigera.</p>
    </Section>
  );
};

const Equipe = ({ donnees }: MesDonneesProps) => (
  <Section titre="Qui vous soigne">
    {donnees.equipe.length === 0 ? (
      <p>Personne n’est encore noté.</p>
    ) : (
      <ul>
        {donnees.equipe.map(({ nom, fonction }) => (
          <li>
            <b>{nom}</b>
            {`, ${fonction}`}
          </li>
        ))}
      </ul>
    )}
  </Section>
);

const VotreReponse = (p: MesDonneesProps & { readonly objet: ObjetDAccord }) => {
  const accord = reponseEnCours(p.donnees.accords, p.objet);
  const texte = p.donnees.textes.find(({ objet }) => objet === p.objet);
  const lien = (reponse: string) => `${p.ici}/repondre?objet=${p.objet}&reponse=${reponse}`;
  const oui = p.objet === 'echange' ? 'Je ne m’y oppose pas' : 'J’accepte';
  const non = p.objet === 'echange' ? 'Je m’y oppose' : 'Je refuse';
  return (
    <Section titre={TITRES_PUBLICS[p.objet]}>
      <p>{texte?.texte}</p>
      <p>
        <b>
          {accord === null
            ? 'Vous n’avez pas encore répondu.'
            : `Votre réponse : ${accord.reponse === 'oui' ? oui.toLowerCase() : non.toLowerCase()}, ${dateHeure(accord.recueilliLe, p.moment.fuseau)}.`}
        </b>
      </p>
      <p class="actions mt4">
        {accord?.reponse === 'oui' ? null : <LienBouton href={lien('oui')}>{oui}</LienBouton>}
        {accord?.reponse === 'non' ? null : <LienBouton href={lien('non')}>{non}</LienBouton>}
      </p>
    </Section>
  );
};

const Bloques = ({ ici, donnees }: MesDonneesProps) => (
  <Section titre="Professionnels que vous bloquez">
    {donnees.oppositions.length === 0 ? (
      <p>Aucun. Un professionnel bloqué ne voit plus rien de vous, et rien ne le lui dit.</p>
    ) : (
      <>
        <ul>
          {donnees.oppositions.map(({ professionnelNom }) => (
            <li>{professionnelNom}</li>
          ))}
        </ul>
        <p class="hint">Vous changez d’avis ? Appelez votre CPTS.</p>
      </>
    )}
    <p class="mt4">
      <LienBouton href={`${ici}/bloquer`}>Bloquer un professionnel</LienBouton>
    </p>
  </Section>
);

const CeQuiEstGarde = ({ donnees }: MesDonneesProps) =>
  donnees.tenues.length === 0 ? null : (
    <Section titre="Ce qui est gardé">
      <ul>
        {donnees.tenues.map(({ titre, nombre, pourquoi }) => (
          <li>{`${titre} : ${nombre}, ${pourquoi}.`}</li>
        ))}
      </ul>
      <p class="hint">Pour en avoir le détail, le faire corriger ou effacer, appelez votre CPTS.</p>
    </Section>
  );
