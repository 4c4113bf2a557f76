//! One change to a list of children, as a `MutationRecord` tells it, and the way back.

use web_sys::{MutationRecord, Node, NodeList};

/// A change that somebody else made.
pub(super) struct Change {
    /// The element whose children changed.
    pub(super) target: Node,
    added: Vec<Node>,
    removed: Vec<Node>,
    before: Option<Node>,
    after: Option<Node>,
    /// The texts of ours among those removed, and what is written in them.
    words: Vec<(Node, Option<String>)>,
}

impl Change {
    pub(super) fn of(record: &MutationRecord) -> Option<Self> {
        Some(Self {
            target: record.target()?,
            added: nodes(&record.added_nodes()),
            removed: nodes(&record.removed_nodes()),
            before: record.previous_sibling(),
            after: record.next_sibling(),
            words: vec![],
        })
    }

    /// Right after it, or after all later ones are undone: then all of its nodes are where it put them.
    pub(super) fn undo(&self) {
        let Self { target, added, removed, .. } = self;
        for node in added.iter().filter(|node| is_in(node, target)) {
            let _ = target.remove_child(node);
        }
        let next = self.next();
        for node in removed {
            let _ = target.insert_before(node, next.as_ref());
        }
    }

    /// Once all is undone, `place` holds ours and nothing else.
    pub(super) fn spares_elements_of(&self, place: &Node) -> bool {
        let is_ours = |node: &Node| place.contains(Some(node));
        !self.added.iter().any(is_ours)
            && !self.removed.iter().any(|node| is_ours(node) && node.node_type() != Node::TEXT_NODE)
    }

    /// Notes what is written in our texts, to compare it after the drawing.
    pub(super) fn remember(&mut self, place: &Node) {
        let ours = self.removed.iter().filter(|node| place.contains(Some(node)));
        self.words = ours.map(|node| (node.clone(), node.node_value())).collect();
    }

    /// The element whose texts are others now, or gone.
    pub(super) fn outdated(&self) -> Option<Node> {
        let is_same = |(node, words): &(Node, Option<String>)| {
            is_in(node, &self.target) && node.node_value() == *words
        };
        (!self.words.iter().all(is_same)).then(|| self.target.clone())
    }

    /// Makes the change again, where it still fits.
    pub(super) fn redo(self, place: &Node) -> Option<Self> {
        let Self { target, added, removed, .. } = &self;
        let fits = place.contains(Some(target))
            && removed.iter().all(|node| is_in(node, target))
            && !added.iter().any(|node| place.contains(Some(node)));
        let next = match removed.last() {
            _ if !fits => return None,
            Some(last) => last.next_sibling(),
            None => self.next(),
        };
        for node in removed {
            let _ = target.remove_child(node);
        }
        for node in added {
            let _ = target.insert_before(node, next.as_ref());
        }
        let before = added.first().and_then(Node::previous_sibling);
        Some(Self { before, after: next, ..self })
    }

    /// What comes after it, from either neighbour that is still there.
    fn next(&self) -> Option<Node> {
        let there = |node: &Option<Node>| node.clone().filter(|node| is_in(node, &self.target));
        match there(&self.before) {
            _ if there(&self.after).is_some() => there(&self.after),
            Some(before) => before.next_sibling(),
            None if self.before.is_none() => self.target.first_child(),
            None => None,
        }
    }
}

fn is_in(node: &Node, parent: &Node) -> bool {
    node.parent_node().is_some_and(|there| there == *parent)
}

fn nodes(list: &NodeList) -> Vec<Node> {
    (0..list.length()).filter_map(|at| list.item(at)).collect()
}
