/** The Lucide icons that the preview carries: those of its own page, and a broad choice of those plugins use. */
import {
  AlertCircle, AlertTriangle, AlignLeft, Archive, ArrowDown, ArrowLeft, ArrowLeftRight, ArrowRight, ArrowUp, ArrowUpRight, Award, BadgeCheck, Ban,
  BarChart3, Bell, Blocks, Book, BookOpen, Bookmark, Box, Boxes, Briefcase, Brush, Building, Building2, Calendar, CalendarCheck, CalendarClock, CalendarDays, CalendarPlus,
  ChartBarStacked, ChartNetwork, ChartPie, Check, CheckCheck, CheckCircle, CheckCircle2, CheckSquare, ChevronDown, ChevronLeft, ChevronRight, ChevronUp,
  ChevronsDownUp, ChevronsUpDown, Circle, CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleHelp, CircleSlash, CircleX, Clipboard,
  ClipboardCheck, ClipboardCopy, ClipboardList, ClipboardPaste, Clock, Code, Code2, Columns2, Command, Compass, Copy, CopyCheck, CornerDownRight, Cross, Crosshair, Database,
  Dot, Download, Edit, Edit3, Ellipsis, Expand, ExternalLink, Eye, EyeOff, File, FileCheck, FileCode, FileDown, FileInput, FileJson, FileOutput,
  FilePlus, FileQuestion, FileSearch, FileSpreadsheet, FileSymlink, FileText, FileUp, Files, Filter, FilterX, Flag, Flame, FoldVertical, Folder, FolderClosed,
  FolderDown, FolderGit2, FolderInput, FolderOpen, FolderPlus, FolderTree, FolderUp, FolderX, Fullscreen, Gauge, GitBranch, GitCompare, GitFork, GitGraph,
  GitMerge, GitPullRequest, Globe, GripVertical, Hand, Hash, Heading, HelpCircle, History, Home, Hourglass, Image, Import, Info, Key, Landmark,
  Languages, Layers, LayoutDashboard, LayoutGrid, LayoutList, Library, Lightbulb, Link, Link2, Link2Off, List, ListChecks, ListFilter, ListOrdered,
  ListPlus, ListRestart, ListTodo, ListTree, ListX, Loader, LoaderCircle, Locate, LocateFixed, Lock, LogOut, Mail, Map as MapIcon, MapPin, Maximize, Maximize2, Menu, Merge,
  MessageSquare, Milestone, Minimize, Minimize2, Minus, MinusCircle, MinusSquare, Moon, MoreHorizontal, MoreVertical, MousePointer, Move,
  Navigation, Network, Package, PackageCheck, PackageOpen, Palette, PanelBottom, PanelLeft, PanelRight, Paperclip, Pause, Pencil, Percent, Phone, PieChart, Pin, PinOff,
  Play, Plug, Plus, PlusCircle, PlusSquare, Presentation, Puzzle, Quote, Redo2, RefreshCcw, RefreshCw, Replace, RotateCcw, RotateCw, Route, Save,
  Scale, Scan, Scissors, Search, SearchX, Send, SeparatorVertical, Settings, Settings2, Share, Share2, Shield, ShieldAlert, ShieldCheck, Shuffle, Sigma, Signpost,
  SlidersHorizontal, Sparkles, Split, SplitSquareHorizontal, Square, SquareCheck, SquareCheckBig, SquareMinus, SquarePen, SquareSlash, Star, StickyNote, Sun, Table,
  Table2, TableProperties, Tag, Tags, Target, Telescope, Text, TextCursor, TextSelect, ThumbsUp, Timer, ToggleLeft, ToggleRight, Trash, Trash2,
  TrendingUp, TriangleAlert, Type, Undo2, UnfoldVertical, Unlink, Unlock, Upload, User, UserCheck, UserPlus, Users, Vault, Wand, Wand2, Waypoints, Workflow, Wrench,
  X, XCircle, Zap, ZoomIn, ZoomOut,
} from 'lucide-static';

const SOURCES: Readonly<Record<string, string>> = {
  AlertCircle, AlertTriangle, AlignLeft, Archive, ArrowDown, ArrowLeft, ArrowLeftRight, ArrowRight, ArrowUp, ArrowUpRight, Award, BadgeCheck, Ban,
  BarChart3, Bell, Blocks, Book, BookOpen, Bookmark, Box, Boxes, Briefcase, Brush, Building, Building2, Calendar, CalendarCheck, CalendarClock, CalendarDays, CalendarPlus,
  ChartBarStacked, ChartNetwork, ChartPie, Check, CheckCheck, CheckCircle, CheckCircle2, CheckSquare, ChevronDown, ChevronLeft, ChevronRight, ChevronUp,
  ChevronsDownUp, ChevronsUpDown, Circle, CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleHelp, CircleSlash, CircleX, Clipboard,
  ClipboardCheck, ClipboardCopy, ClipboardList, ClipboardPaste, Clock, Code, Code2, Columns2, Command, Compass, Copy, CopyCheck, CornerDownRight, Cross, Crosshair, Database,
  Dot, Download, Edit, Edit3, Ellipsis, Expand, ExternalLink, Eye, EyeOff, File, FileCheck, FileCode, FileDown, FileInput, FileJson, FileOutput,
  FilePlus, FileQuestion, FileSearch, FileSpreadsheet, FileSymlink, FileText, FileUp, Files, Filter, FilterX, Flag, Flame, FoldVertical, Folder, FolderClosed,
  FolderDown, FolderGit2, FolderInput, FolderOpen, FolderPlus, FolderTree, FolderUp, FolderX, Fullscreen, Gauge, GitBranch, GitCompare, GitFork, GitGraph,
  GitMerge, GitPullRequest, Globe, GripVertical, Hand, Hash, Heading, HelpCircle, History, Home, Hourglass, Image, Import, Info, Key, Landmark,
  Languages, Layers, LayoutDashboard, LayoutGrid, LayoutList, Library, Lightbulb, Link, Link2, Link2Off, List, ListChecks, ListFilter, ListOrdered,
  ListPlus, ListRestart, ListTodo, ListTree, ListX, Loader, LoaderCircle, Locate, LocateFixed, Lock, LogOut, Mail, Map: MapIcon, MapPin, Maximize, Maximize2, Menu, Merge,
  MessageSquare, Milestone, Minimize, Minimize2, Minus, MinusCircle, MinusSquare, Moon, MoreHorizontal, MoreVertical, MousePointer, Move,
  Navigation, Network, Package, PackageCheck, PackageOpen, Palette, PanelBottom, PanelLeft, PanelRight, Paperclip, Pause, Pencil, Percent, Phone, PieChart, Pin, PinOff,
  Play, Plug, Plus, PlusCircle, PlusSquare, Presentation, Puzzle, Quote, Redo2, RefreshCcw, RefreshCw, Replace, RotateCcw, RotateCw, Route, Save,
  Scale, Scan, Scissors, Search, SearchX, Send, SeparatorVertical, Settings, Settings2, Share, Share2, Shield, ShieldAlert, ShieldCheck, Shuffle, Sigma, Signpost,
  SlidersHorizontal, Sparkles, Split, SplitSquareHorizontal, Square, SquareCheck, SquareCheckBig, SquareMinus, SquarePen, SquareSlash, Star, StickyNote, Sun, Table,
  Table2, TableProperties, Tag, Tags, Target, Telescope, Text, TextCursor, TextSelect, ThumbsUp, Timer, ToggleLeft, ToggleRight, Trash, Trash2,
  TrendingUp, TriangleAlert, Type, Undo2, UnfoldVertical, Unlink, Unlock, Upload, User, UserCheck, UserPlus, Users, Vault, Wand, Wand2, Waypoints, Workflow, Wrench,
  X, XCircle, Zap, ZoomIn, ZoomOut,
};

/** SVG source by icon id, in kebab case as Obsidian names them: `chart-network`. */
export const ICON_SET: ReadonlyMap<string, string> = new Map(Object.entries(SOURCES).map(([name, source]) => [kebab(name), source]));

function kebab(name: string): string {
  return name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').replace(/([0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
