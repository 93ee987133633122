import { depuis, pluriel } from '#kernel/formats.ts';
import { Attente } from '#ui/attente.tsx';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import type { PublicationSuivie } from '../domain/publication.ts';
import type { Tableau } from '../domain/tableau.ts';
import type { Moment } from './dire-garde.ts';

export type AdressesPageProps = {
  readonly base: string;
  readonly ici: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly tableau: Tableau & { readonly secteurNom: string | null };
  readonly publications: readonly PublicationSuivie[];
  readonly saisie: Saisie;
  /** The address just drawn, shown this once. */
  readonly adresse: string | null;
};

/** The duties of a team in the agendas it already has: addresses given, how often they are read, taken back. */
export const AdressesPage = (p: AdressesPageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Gardes', href: p.base },
        { libelle: p.tableau.nom, href: p.ici },
        { libelle: 'Adresses pour agendas' },
      ]}
      titre="Adresses pour agendas"
      moyen
      phrase="Une adresse secrète, qu’un logiciel d’agenda relit de lui-même. Qui l’a voit les gardes et qui les tient&nbsp;: donnez-en une à chacun, révoquez celle qui s’est perdue."
    />
    {p.adresse ? <Nouvelle adresse={p.adresse} /> : null}
    <Section titre="Adresses données" proche>
      {p.publications.length === 0 ? (
        <p class="quiet">Aucune adresse pour l’instant.</p>
      ) : (
        <ul class="rows" data-lignes>
          {p.publications.map((une) => (
            <Une {...p} publication={une} />
          ))}
        </ul>
      )}
    </Section>
    <Donner {...p} />
  </>
);

const Nouvelle = ({ adresse }: { readonly adresse: string }) => (
  <div class="mt5">
    <Bandeau ton="ok" titre="Copiez cette adresse maintenant" annonce="statut">
      <p>
        Elle n’est montrée qu’une fois. Dans l’agenda, choisissez «&nbsp;S’abonner&nbsp;» ou
        «&nbsp;Ajouter par URL&nbsp;».
      </p>
      <p>
        <TexteACopier texte={adresse} libelle="l’adresse de l’agenda" />
      </p>
    </Bandeau>
  </div>
);

type UneProps = AdressesPageProps & { readonly publication: PublicationSuivie };

const Une = ({ publication: u, moment, ici, jetons, tableau }: UneProps) => (
  <Attente
    age={u.lueLe ? depuis(u.lueLe, moment.maintenant) : 'jamais lue'}
    phrase={<b>{u.pour}</b>}
    detail={[
      u.genre === 'secteur' ? `Secteur ${tableau.secteurNom ?? ''}` : 'Ce tableau',
      `donnée il y a ${depuis(u.creeLe, moment.maintenant)} par ${u.creePar}`,
      ...(u.lectures > 0 ? [pluriel(u.lectures, 'lecture')] : []),
    ].join(', ')}
    verbe={
      <BoutonPoste
        action={`${ici}/adresses/${u.id}/revoquer`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${u.id.slice(-8)}`}
        precision={u.pour}
      >
        Révoquer
      </BoutonPoste>
    }
  />
);

const Donner = ({ ici, jetons, saisie, tableau }: AdressesPageProps) => (
  <Section titre="Donner une adresse">
    <Formulaire action={`${ici}/adresses`} {...jetons} saisie={saisie} gardeSaisie={false}>
      {tableau.secteurNom ? (
        <ChampRadios
          {...lier(saisie, 'genre')}
          libelle="Ce qu’elle montre"
          valeur={typeof saisie.valeurs['genre'] === 'string' ? saisie.valeurs['genre'] : 'tableau'}
          choix={[
            { valeur: 'tableau', libelle: 'Ce tableau', precision: tableau.nom },
            {
              valeur: 'secteur',
              libelle: `Le secteur ${tableau.secteurNom}`,
              precision: 'Tous les tableaux de ce secteur, et ceux de tout le territoire',
            },
          ]}
        />
      ) : (
        <input type="hidden" name="genre" value="tableau" />
      )}
      <ChampTexte
        {...lier(saisie, 'pour')}
        libelle="Pour qui"
        aide="La maison de santé, le standard de l’hôpital, l’équipe"
        longueurMax={80}
      />
      <div class="actions">
        <Bouton variante="suivant">Donner une adresse</Bouton>
      </div>
    </Formulaire>
  </Section>
);
