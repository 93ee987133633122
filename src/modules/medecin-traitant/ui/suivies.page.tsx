import { dateCivile } from '#kernel/date-civile.ts';
import { dateCourte, depuis, pluriel } from '#kernel/formats.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { EtatDeDemande, MotifDeCloture } from '../domain/demande.ts';
import { DIRE_CLOTURE, direSituation, type Moment } from './dire-demande.ts';

type Suivie = {
  readonly id: string;
  readonly nom: string;
  readonly communeNom: string;
  readonly criteres: readonly string[];
  readonly naissanceMois: string | null;
  readonly recueLe: Date;
  readonly etat: EtatDeDemande;
  readonly motifDeCloture: MotifDeCloture | null;
  readonly medecin: string | null;
  readonly priseLe: Date | null;
  readonly echeance: string | null;
};

export type SuiviesPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly onglets: readonly Onglet[];
  readonly suivies: readonly Suivie[];
  readonly peutPrendre: boolean;
  readonly peutInscrire: boolean;
};

/** What a professional follows: those they took, to declare; those they inscribed. */
export const SuiviesPage = (p: SuiviesPageProps) => {
  const aDeclarer = p.suivies.filter(({ medecin, etat }) => medecin !== null && etat === 'prise');
  const autres = p.suivies.filter((suivie) => !aDeclarer.includes(suivie));
  return (
    <>
      <TeteDePage
        titre="Médecin traitant"
        phrase={
          aDeclarer.length > 0 ? (
            <>
              <strong>{pluriel(aDeclarer.length, 'personne')}</strong>
              {aDeclarer.length > 1 ? ' attendent' : ' attend'} sa déclaration.
            </>
          ) : (
            'Inscrivez une personne que vous rencontrez et qui n’a pas de médecin.'
          )
        }
        action={
          p.peutInscrire ? (
            <LienBouton href={`${p.base}/nouvelle`} variante="suivant" touche="N">
              Inscrire une personne
            </LienBouton>
          ) : undefined
        }
      />
      <Onglets libelle="Médecin traitant" onglets={p.onglets} />
      {p.suivies.length === 0 ? <Rien {...p} /> : null}
      {p.suivies.length > 0 ? (
        <Section titre="Vos demandes" titreCache proche>
          {aDeclarer.length > 0 ? (
            <Groupe {...p} titre="À appeler et à déclarer" suivies={aDeclarer} />
          ) : null}
          {autres.length > 0 ? <Groupe {...p} titre="Que vous suivez" suivies={autres} /> : null}
        </Section>
      ) : null}
    </>
  );
};

const Rien = ({ base, peutPrendre }: SuiviesPageProps) => (
  <Vide
    niveau={2}
    titre="Vous ne suivez personne encore"
    phrase={
      peutPrendre
        ? 'Voyez qui attend près de chez vous, et prenez qui vous pouvez.'
        : 'Une personne paraît ici quand vous l’inscrivez.'
    }
    action={
      peutPrendre ? <LienBouton href={`${base}/a-prendre`}>Voir qui attend</LienBouton> : undefined
    }
  />
);

const Groupe = (p: SuiviesPageProps & { readonly titre: string }) => (
  <GroupeAttente titre={p.titre} nombre={p.suivies.length}>
    {p.suivies.map((s) => (
      <Attente
        age={depuis(s.priseLe ?? s.recueLe, p.moment.maintenant)}
        phrase={
          <>
            <a href={`${p.base}/demandes/${s.id}`}>{s.nom}</a>
            {`, ${direSituation(s, p.moment)}, à ${s.communeNom}`}
          </>
        }
        detail={ou(s)}
        verbe={
          <LienBouton href={`${p.base}/demandes/${s.id}`} precision={s.nom}>
            Ouvrir
          </LienBouton>
        }
      />
    ))}
  </GroupeAttente>
);

/** Where their request stands, in words for whoever inscribed them. */
function ou({ etat, medecin, echeance, motifDeCloture }: Suivie): string {
  if (medecin && etat === 'prise')
    return echeance
      ? `Prise par ${medecin}, à déclarer avant le ${dateCourte(dateCivile(echeance))}.`
      : `Prise par ${medecin}.`;
  if (motifDeCloture) return `${DIRE_CLOTURE[motifDeCloture]}.`;
  if (etat === 'declaree') return 'A un médecin traitant déclaré.';
  if (etat === 'prise') return 'Un médecin l’a prise et va l’appeler.';
  return etat === 'recue' ? 'La coordination va l’appeler.' : 'Vérifiée, montrée aux médecins.';
}
