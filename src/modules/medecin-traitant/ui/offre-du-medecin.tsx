import { Bouton } from '#ui/bouton.tsx';
import { ChampCase, ChampCases } from '#ui/champ-choix.tsx';
import { ChampNombre } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { CRITERES } from '../domain/critere.ts';
import type { Offre } from '../domain/offre.ts';

type OffreDuMedecinProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly medecin: { readonly id: string };
  readonly offre: Offre | null;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  readonly saisie: Saisie;
};

/** What the doctor says they take: how many a month, whom, from where, and whether inhabitants see it. */
export const OffreDuMedecin = (p: OffreDuMedecinProps) => {
  const saisie = {
    ...p.saisie,
    valeurs: {
      parMois: p.offre?.parMois == null ? '' : String(p.offre.parMois),
      ...p.saisie.valeurs,
    },
  };
  return (
    <Section
      titre="Ce que vous prenez"
      introduction="Dites-le une fois&nbsp;: la liste et la page publique suivent."
    >
      <Formulaire action={`${p.base}/offre`} {...p.jetons} saisie={saisie} gardeSaisie={false}>
        <input type="hidden" name="professionnel" value={p.medecin.id} />
        <ChampNombre {...lier(saisie, 'parMois')} libelle="Nouveaux patients par mois" facultatif />
        <details>
          <summary>Seulement certaines situations ou communes</summary>
          <ChampCases
            {...lier(saisie, 'criteres')}
            libelle="Situations"
            facultatif
            valeurs={p.offre?.criteres ?? []}
            choix={CRITERES.map(({ code, libelle }) => ({ valeur: code, libelle }))}
          />
          <ChampCases
            {...lier(saisie, 'communes')}
            libelle="Communes"
            facultatif
            valeurs={p.offre?.communes ?? []}
            choix={p.communes.map(({ code, nom }) => ({ valeur: code, libelle: nom }))}
          />
        </details>
        <ChampCase
          {...lier(saisie, 'publique')}
          libelle="Dire aux habitants que vous prenez de nouveaux patients"
          coche={p.offre?.publique ?? false}
        />
        <div class="actions">
          <Bouton variante="ferme">Enregistrer</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};
