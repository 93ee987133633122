import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { ProcesVerbal, TexteDeProcesVerbal } from '../domain/proces-verbal.ts';
import type { Point, Seance } from '../domain/seance.ts';
import type { Jetons, Moment } from './vue-de-seance.ts';

export type ProcesVerbalPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly seance: Seance;
  readonly points: readonly Point[];
  readonly ecrit: ProcesVerbal | null;
  readonly texte: TexteDeProcesVerbal;
  readonly saisie: Saisie;
  readonly tenir: boolean;
};

/** Field of what was said of an item. */
export const champDeNotes = (point: string) => `note-${point}`;

/** The minutes: what the session left, and what is written by hand around it. */
export const ProcesVerbalPage = (p: ProcesVerbalPageProps) => {
  const approuve = p.ecrit?.approuveLe ?? null;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Séances', href: p.base },
          { libelle: p.seance.titre, href: `${p.base}/${p.seance.id}` },
          { libelle: 'Procès-verbal' },
        ]}
        titre={p.texte.titre}
        moyen
        phrase={
          approuve
            ? `Approuvé le ${dateLongue(dateCivileDe(approuve, p.moment.fuseau))}\u00A0: il ne change plus.`
            : 'Un projet, jusqu’à ce que la prochaine séance de la même instance l’approuve par un vote.'
        }
        action={
          <LienBouton href={`${p.base}/${p.seance.id}/proces-verbal.pdf`}>
            Imprimer (PDF)
          </LienBouton>
        }
      />
      {approuve || !p.tenir ? null : <Ecrire {...p} />}
      <Section titre="Texte du procès-verbal" proche={approuve !== null || !p.tenir}>
        <p class="quiet">{p.texte.sousTitre}</p>
        {p.texte.sections.map((s) => (
          <>
            <h3 class="mt5">{s.titre}</h3>
            {s.paragraphes.map((texte) => (
              <p>{texte}</p>
            ))}
          </>
        ))}
        {p.ecrit?.empreinte ? (
          <p class="tiny quiet after">{`Empreinte du texte approuvé\u00A0: ${p.ecrit.empreinte}`}</p>
        ) : null}
      </Section>
    </>
  );
};

const Ecrire = ({ base, jetons, seance, points, ecrit, saisie }: ProcesVerbalPageProps) => (
  <Section
    titre="Ce que vous écrivez"
    introduction="Présences, quorum, votes et décisions viennent de la séance. Ajoutez ce qui s’est dit."
    proche
  >
    {seance.etat === 'ouverte' ? (
      <Bandeau ton="info">La séance est en cours&nbsp;: le texte se complète avec elle.</Bandeau>
    ) : null}
    <Formulaire action={`${base}/${seance.id}/proces-verbal`} {...jetons} saisie={saisie}>
      <input type="hidden" name="vu" value={ecrit?.changeLe.toISOString() ?? ''} />
      <ChampTexteLong
        {...lier(saisie, 'ouverture')}
        libelle="Ouverture"
        aide="Qui préside, qui tient le secrétariat"
        facultatif
        lignes={3}
        longueurMax={8000}
      />
      {seance.etat === 'carence'
        ? null
        : points.map((point) => (
            <ChampTexteLong
              {...lier(saisie, champDeNotes(point.id))}
              libelle={`${point.rang}. ${point.titre}`}
              facultatif
              lignes={4}
              longueurMax={8000}
            />
          ))}
      <ChampTexteLong
        {...lier(saisie, 'cloture')}
        libelle="Fin de la séance"
        facultatif
        lignes={2}
        longueurMax={8000}
      />
      <div class="actions">
        <Bouton variante="ferme">Enregistrer</Bouton>
      </div>
    </Formulaire>
  </Section>
);
