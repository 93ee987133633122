import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampHeure, ChampNombre } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import type { Equipier } from '../domain/equipier.ts';
import type { Site } from '../domain/site.ts';

export type OuvrirPermanencesPageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly site: Site;
  readonly equipe: readonly (Equipier & { readonly metier: string })[];
};

const RYTHMES = [
  { valeur: 'une-fois', libelle: 'Une fois' },
  { valeur: 'chaque-semaine', libelle: 'Chaque semaine' },
  { valeur: 'une-semaine-sur-deux', libelle: 'Une semaine sur deux' },
  { valeur: 'mois', libelle: 'Certaines semaines du mois' },
];

const RANGS = [
  { valeur: '1', libelle: 'Le premier' },
  { valeur: '2', libelle: 'Le deuxième' },
  { valeur: '3', libelle: 'Le troisième' },
  { valeur: '4', libelle: 'Le quatrième' },
  { valeur: '5', libelle: 'Le dernier' },
];

/** Hours of a site: when, how often, and for whom, or for who takes them. */
export const OuvrirPermanencesPage = (p: OuvrirPermanencesPageProps) => {
  const ici = `${p.base}/${p.site.id}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Sites', href: p.base },
          { libelle: p.site.nom, href: ici },
          { libelle: 'Ouvrir des permanences' },
        ]}
        titre="Ouvrir des permanences"
        phrase="Avec quelqu’un, les créneaux s’ouvrent aussitôt. Sans personne, l’équipe reçoit un lien&nbsp;: le premier qui la prend l’a."
      />
      <div class="mt5">
        <Formulaire action={`${ici}/permanences`} {...p.jetons} saisie={p.saisie}>
          <div class="two">
            <div>
              <Quand {...p} />
            </div>
            <div>
              <Rythme {...p} />
            </div>
          </div>
          <div class="actions mt6">
            <Bouton variante="suivant">Ouvrir</Bouton>
            <LienBouton href={ici} variante="simple">
              Abandonner
            </LienBouton>
          </div>
        </Formulaire>
      </div>
    </>
  );
};

const Quand = ({ saisie, equipe }: OuvrirPermanencesPageProps) => (
  <GroupeDeChamps legende="Qui et quand">
    <ChampListe
      {...lier(saisie, 'professionnel')}
      libelle="Qui la tient"
      vide="À pourvoir par l’équipe"
      facultatif
      options={equipe.map(({ professionnelId, nom, metier }) => ({
        valeur: professionnelId,
        libelle: `${nom}, ${metier}`,
      }))}
    />
    <ChampDate {...lier(saisie, 'jour')} libelle="Jour" aide="Le premier, si elle revient" />
    <LigneDeChamps>
      <ChampHeure {...lier(saisie, 'heureDebut')} libelle="De" />
      <ChampHeure {...lier(saisie, 'heureFin')} libelle="À" />
    </LigneDeChamps>
    <ChampNombre {...lier(saisie, 'dureeMinutes')} libelle="Durée de chaque créneau" unite="min" />
  </GroupeDeChamps>
);

const Rythme = ({ saisie }: OuvrirPermanencesPageProps) => (
  <GroupeDeChamps legende="Revient-elle&nbsp;?">
    <ChampRadios {...lier(saisie, 'rythme')} libelle="Rythme" choix={RYTHMES} />
    <ChampCases
      {...lierPlusieurs(saisie, 'rangs')}
      libelle="Lesquelles dans le mois"
      aide="Du même jour de la semaine&nbsp;: le premier et le troisième mardi, par exemple"
      facultatif
      cote
      choix={RANGS}
    />
    <ChampDate {...lier(saisie, 'au')} libelle="Jusqu’au" aide="Si elle revient" facultatif />
  </GroupeDeChamps>
);
