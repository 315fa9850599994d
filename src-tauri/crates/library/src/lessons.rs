//! Lessons: who they are for, and how they are said to a child of an age.

use domain::age::AgeBand;

use crate::{
    Library,
    facts::{Id, Lesson, Source},
    lookups::cited,
};

impl Library {
    /// The lessons that a child and a guardian do together, in the order in which they are offered.
    #[must_use]
    pub fn lessons(&self) -> &[Lesson] {
        self.by_audience().0
    }

    /// The lessons for guardians alone, in the order in which they are offered.
    #[must_use]
    pub fn guardian_lessons(&self) -> &[Lesson] {
        self.by_audience().1
    }

    /// A lesson of either kind by id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.content().lessons.lesson.iter().find(|lesson| lesson.id == id)
    }

    /// The topics that the lessons cover together.
    #[must_use]
    pub fn lesson_topics(&self) -> &[Id] {
        &self.content().lessons.topics
    }

    /// The words of a lesson for a child of an age: the variant for that age where there is one, else the common words.
    /// `key` is without the lesson's own prefix, e.g. `try_it`, `point.test` or `question.secret.ask`. A key without
    /// words is returned itself, as by [`Library::say`].
    #[must_use]
    pub fn lesson_words<'a>(&'a self, lesson: &str, band: AgeBand, key: &'a str) -> &'a str {
        let variant = format!("lesson.{lesson}.band.{}.{key}", spelt(band));
        self.words(&variant)
            .or_else(|| self.words(&format!("lesson.{lesson}.{key}")))
            .unwrap_or(key)
    }

    /// Sources of the lessons by their keys.
    #[must_use]
    pub fn lesson_sources(&self, keys: &[Id]) -> Vec<Source> {
        cited(&self.content().lessons.sources, keys)
    }

    /// Together, and for guardians alone. The build has checked that they stand in this order.
    fn by_audience(&self) -> (&[Lesson], &[Lesson]) {
        let all = &self.content().lessons.lesson;
        all.split_at(all.partition_point(|lesson| !lesson.for_guardians))
    }
}

/// A band as it is spelt in the keys of words.
fn spelt(band: AgeBand) -> &'static str {
    match band {
        AgeBand::TenToTwelve => "10-12",
        AgeBand::ThirteenToFifteen => "13-15",
        AgeBand::SixteenUp => "16-17",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BANDS: [AgeBand; 3] =
        [AgeBand::TenToTwelve, AgeBand::ThirteenToFifteen, AgeBand::SixteenUp];

    #[test]
    fn only_one_lesson_is_asked_for_before_the_permit() {
        let required = Library::embedded().lessons().iter().filter(|lesson| lesson.required);
        assert_eq!(required.map(|lesson| lesson.id.as_str()).collect::<Vec<_>>(), ["auditorium"]);
    }

    #[test]
    fn there_are_lessons_for_the_child_and_lessons_for_guardians_alone() {
        let library = Library::embedded();
        assert!(library.lessons().len() >= 14, "{}", library.lessons().len());
        assert!(library.lessons().iter().all(|lesson| !lesson.for_guardians));
        assert!(library.guardian_lessons().iter().all(|lesson| lesson.for_guardians));
        let alone: Vec<_> = library.guardian_lessons().iter().map(|l| l.id.as_str()).collect();
        assert_eq!(
            alone,
            [
                "first_reaction",
                "look_not_read",
                "when_to_act",
                "own_example",
                "hovering",
                "letting_go"
            ]
        );
        assert!(library.lesson("letting_go").is_some() && library.lesson("auditorium").is_some());
    }

    #[test]
    fn every_topic_of_instruction_has_a_lesson() {
        let library = Library::embedded();
        assert!(library.lesson_topics().len() >= 50);
        for topic in library.lesson_topics() {
            let all = library.lessons().iter().chain(library.guardian_lessons());
            assert!(all.into_iter().any(|lesson| lesson.topics.contains(topic)), "{topic}");
        }
    }

    #[test]
    fn every_freedom_but_look_ins_has_a_lesson() {
        let library = Library::embedded();
        for freedom in library.freedoms().iter().filter(|freedom| freedom.id != "look_ins") {
            let taught = library.lessons().iter().any(|l| l.freedoms.contains(&freedom.id));
            assert!(taught, "{}", freedom.id);
        }
    }

    #[test]
    fn the_youngest_and_the_oldest_try_something_of_their_own() {
        let library = Library::embedded();
        for lesson in library.lessons() {
            let [young, common, old] = BANDS.map(|b| library.lesson_words(&lesson.id, b, "try_it"));
            assert!(young != common && old != common && young != old, "{}", lesson.id);
        }
    }

    #[test]
    fn an_age_without_words_of_its_own_hears_the_common_ones() {
        let library = Library::embedded();
        for band in BANDS {
            let title = library.lesson_words("letting_go", band, "title");
            assert_eq!(Some(title), library.words("lesson.letting_go.title"));
            assert_eq!(library.lesson_words("letting_go", band, "no.such.key"), "no.such.key");
        }
    }

    #[test]
    fn a_figure_in_a_lesson_has_a_source() {
        let library = Library::embedded();
        let all = library.lessons().iter().chain(library.guardian_lessons());
        for (lesson, point) in all.flat_map(|l| l.points.iter().map(move |point| (l, point))) {
            for band in BANDS {
                let key = format!("point.{}", point.id);
                let words = library.lesson_words(&lesson.id, band, &key);
                if words.contains('%') || words.contains("(20") || words.contains(" in 20") {
                    assert!(!point.sources.is_empty(), "{}: {words}", lesson.id);
                }
            }
        }
    }
}
