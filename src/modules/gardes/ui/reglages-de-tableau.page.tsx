import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampCase, ChampCases } from '#ui/champ-choix.tsx';
import { ChampHeure, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import type { Participant, Tableau } from '../domain/tableau.ts';
import type { Tour } from '../domain/tour.ts';
import { ChampsDeTableau, type Secteur } from './formulaire-de-tableau.tsx';
import { type Inscriptible, Participants } from './participants.tsx';

export type ReglagesDeTableauPageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly tableau: Tableau;
  readonly metier: string;
  readonly secteurs: readonly Secteur[];
  readonly tours: readonly Tour[];
  readonly participants: readonly Participant[];
  readonly inscriptibles: readonly Inscriptible[];
  readonly saisies: { readonly tableau: Saisie; readonly tour: Saisie };
};

/** A rota's patterns, its people, and what is said of it. */
export const ReglagesDeTableauPage = (p: ReglagesDeTableauPageProps) => {
  const ici = `${p.base}/tableaux/${p.tableau.id}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Gardes', href: p.base },
          { libelle: p.tableau.nom, href: ici },
          { libelle: 'Tours et participants' },
        ]}
        titre="Tours et participants"
        moyen
        phrase={`${p.metier}. Les tours disent quand il faut quelqu’un, les participants qui peut l’être.`}
      />
      <Tours {...p} ici={ici} />
      <Participants {...p} ici={ici} />
      <Section titre="Ce tableau">
        <Formulaire action={`${ici}/reglages`} {...p.jetons} saisie={p.saisies.tableau}>
          <ChampsDeTableau saisie={p.saisies.tableau} secteurs={p.secteurs} />
          <div class="actions mt5">
            <Bouton variante="ferme">Enregistrer</Bouton>
          </div>
        </Formulaire>
      </Section>
    </>
  );
};

type AvecIci = ReglagesDeTableauPageProps & { readonly ici: string };

const JOURS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];

/** "Lundi, mardi et jours fériés, de 20:00 à 08:00" */
export function direTour({ jours, feries, heureDebut, heureFin }: Tour): string {
  const noms = jours.map((jour) => (JOURS[jour - 1] ?? '').toLowerCase());
  const quand =
    jours.length === 7 ? 'chaque jour' : [...noms, ...(feries ? ['jours fériés'] : [])].join(', ');
  return `${quand}, de ${heureDebut} à ${heureFin}${heureFin > heureDebut ? '' : ' le lendemain'}`;
}

const Tours = (p: AvecIci) => (
  <Section titre="Tours" proche>
    {p.tours.length === 0 ? (
      <p class="quiet">Aucun tour&nbsp;: dites quand il faut quelqu’un.</p>
    ) : (
      <ul class="rows tight">
        {p.tours.map((tour) => (
          <li class="wait">
            <span class="age">{tour.nom}</span>
            <p>{direTour(tour)}</p>
            <BoutonPoste
              action={`${p.ici}/tours/${tour.id}/retirer`}
              csrf={p.jetons.csrf}
              cle={p.jetons.cle}
              precision={tour.nom}
            >
              Retirer
            </BoutonPoste>
          </li>
        ))}
      </ul>
    )}
    <h3 class="mt6">Ajouter un tour</h3>
    <Formulaire action={`${p.ici}/tours`} {...p.jetons} saisie={p.saisies.tour}>
      <ChampTexte
        {...lier(p.saisies.tour, 'nom')}
        id="tour-nom"
        libelle="Nom du tour"
        aide="Nuit, dimanche, astreinte du samedi"
      />
      <ChampCases
        {...lierPlusieurs(p.saisies.tour, 'jours')}
        libelle="Jours où il commence"
        cote
        facultatif
        choix={JOURS.map((libelle, i) => ({ valeur: String(i + 1), libelle }))}
      />
      <ChampCase
        nom="feries"
        libelle="Aussi les jours fériés"
        coche={p.saisies.tour.valeurs['feries'] === 'oui'}
        facultatif
      />
      <LigneDeChamps>
        <ChampHeure {...lier(p.saisies.tour, 'heureDebut')} libelle="De" />
        <ChampHeure
          {...lier(p.saisies.tour, 'heureFin')}
          libelle="À"
          aide="Plus tôt que le début&nbsp;: le lendemain"
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante={p.tours.length === 0 ? 'suivant' : 'normal'}>Ajouter ce tour</Bouton>
      </div>
    </Formulaire>
  </Section>
);
